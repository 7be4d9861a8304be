/**
  The libraries that a package needs and does not contain: those that the ELF files of its wheel name, and those that it opens
  by name at run time. native-libraries.json maps each to attributes of nixpkgs, of which the first fitting one is taken. A library
  that is not listed there may come from another wheel that it depends on (pymupdf's from pymupdfb).

  In the plan, `needs` are all libraries that some ELF file names, and `optional` those of them that no `import` loads, which may be
  missing. In the following mode nobody has read the wheel and `needs` is null: it is then patched with the most common ones.
*/
let
  # Read once for all projects of an evaluation.
  table = builtins.fromJSON (builtins.readFile ./native-libraries.json);
in
{
  toolchain,
  python,
  plan,
}:
let
  inherit (builtins)
    concatMap
    concatStringsSep
    elem
    filter
    hasAttr
    head
    listToAttrs
    map
    mapAttrs
    match
    toJSON
    tryEval
    ;

  isLoader = soname: elem soname table.loaders;
  isDriver = soname: elem soname table.driver.libraries;
  # CUDA's libraries come in NVIDIA's own wheels, or from the machine: wheels open them where they exist.
  isToolkit = soname: match table.driver.toolkit soname != null;
  isKnown = soname: hasAttr soname table.libraries || isLoader soname || isDriver soname;

  findLibrary = import ./find-library.nix { inherit toolchain; };

  # The package that has a library, by soname, or null. Evaluated once for all wheels, and only on demand.
  libraries = mapAttrs (_: findLibrary) table.libraries;

  # nixpkgs may refuse to evaluate a package: insecure, unfree, or not for this system.
  hasUsable = soname: hasAttr soname libraries && isUsable soname;
  isUsable = soname: libraries.${soname} != null && (tryEval "${libraries.${soname}}").success;

  folderOf = library: "${library.lib or library.out or library}/lib";
  isNamed = name: pattern: match pattern name != null;

  usual = [
    "libstdc++.so.6"
    "libz.so.1"
  ];

  # Most packages contain no libraries, open none and are given none: nothing of what follows is made for them.
  nothing = {
    patches = false;
    opens = false;
    deepLinks = false;
    arguments = { };
  };
in
{
  package,
  dependencies,
  /** `needs` in the plan, or null; `[ ]` for a package without libraries. */
  needs,
  optional,
  /** Whether its file is a wheel for one platform: those often contain the libraries that they open. */
  isOfPlatform,
  isWheel,
  /** The libraries that the user names. */
  given,
}:
if needs == [ ] && given == [ ] && !isOfPlatform && !(table.opened ? ${package.name}) then
  nothing
else
  let
    isRead = needs != null;
    wanted = if isRead then needs else usual;
    # It opens the driver by name, so that no ELF file names it.
    opensDriver = isOfPlatform && isNamed package.name table.driver.packages;
    patches = toolchain.patchesElf && (needs != [ ] || opensDriver || (isOfPlatform && isOpening));

    isLeft = soname: elem soname optional && !(if hasAttr soname libraries then isUsable soname else isKnown soname);
    left = filter isLeft wanted;
    asked = filter (soname: !isLeft soname) wanted;
    unknown = filter (soname: !isKnown soname) asked;
    strange = filter (soname: !isToolkit soname) unknown;
    known = filter (soname: hasAttr soname libraries) asked;

    # Where this nixpkgs has none of the attributes, the libraries that the user names are assumed to contain it.
    library =
      soname:
      if libraries.${soname} != null then
        [ libraries.${soname} ]
      else if given != [ ] then
        [ ]
      else
        throw ''
          ${package.name} ${package.version} needs ${soname}, of ${concatStringsSep " or " table.libraries.${soname}}, which this nixpkgs does not have.
          hint: name another under [tool.poetrix.packages.${package.name}] native = [ ... ] in pyproject.toml'';

    unknownError = throw ''
      ${package.name} ${package.version}: its wheel needs ${import ../base/visible.nix (concatStringsSep ", " strange)}, and Poetrix does not know which package of nixpkgs has it.
      hint: name the attribute in pyproject.toml: [tool.poetrix.packages.${package.name}] native = [ "..." ]${import ../plan/relock.nix plan}'';

    opened = table.opened.${package.name} or null;
    # A package that brings the library in its stead: psycopg-binary.
    isSpared = builtins.any (dependency: elem (dependency.pname or null) (opened.unless or [ ])) dependencies;
    isOpening = opened != null && !(isOfPlatform && opened.bundled or false) && !isSpared;
    opens =
      toolchain.hasNativeLibraries
      && ((isOpening && opened.modules != [ ]) || (isWheel && given != [ ]));
    # By the name that `ctypes.util.find_library` is called with: candidate paths, of which the first existing one is used.
    openedPaths = listToAttrs (
      concatMap (
        soname:
        let
          name = head (match "lib(.*)[.]so[.0-9]*" soname);
          file = if toolchain.isLinux then soname else "lib${name}.dylib";
        in
        if isDriver soname then
          [ { inherit name; value = map (folder: "${folder}/${soname}") table.driver.folders; } ]
        else if hasUsable soname then
          [ { inherit name; value = [ "${folderOf libraries.${soname}}/${file}" ]; } ]
        else
          [ ]
      ) (if isOpening then opened.libraries else [ ])
    );
  in
  {
    inherit patches opens;
    # Libraries that find each other relative to their own place ($ORIGIN) need real folders in an environment, with links to files.
    deepLinks = unknown != [ ] || left != [ ] || opensDriver || !isRead;
    /** The arguments of mkDerivation that patch its ELF files. */
    arguments =
      if !patches then
        { }
      else if strange != [ ] && given == [ ] && dependencies == [ ] then
        unknownError
      else
        {
          nativeBuildInputs = toolchain.patchTools;
          buildInputs = given ++ concatMap library known;
          autoPatchelfIgnoreMissingDeps = if isRead then filter (soname: isDriver soname || isToolkit soname) asked ++ optional else [ "*.so*" ];
          # Its native code may open them too, not only its Python modules.
          appendRunpaths =
            if isOpening then
              map folderOf (map (soname: libraries.${soname}) (filter hasUsable opened.libraries))
            else
              [ ];
          poetrixDrivers = table.driver.libraries;
          poetrixDriverFolders = table.driver.folders;
          preFixup = concatStringsSep "\n" (
            [ "source ${./runpaths.sh}" ]
            ++ (
              if unknown == [ ] && isRead then
                [ ]
              else
                map (beside: "addAutoPatchelfSearchPath ${beside}/${python.sitePackages}") dependencies
            )
          );
        };
    /** The specification for the builder open-libraries.py. */
    opened = toJSON {
      modules = opened.modules or null;
      libraries = openedPaths;
      variables = if isOpening then opened.variables or { } else { };
      folders = map folderOf given;
    };
  }
