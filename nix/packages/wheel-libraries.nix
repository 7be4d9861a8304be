/**
  What a package wants of libraries that it does not bring: those that the ELF files of its wheel name, and those that it
  opens by name when it runs. Which package of nixpkgs has each says native-libraries.json; of its attributes the first is
  taken that there is, and whose version fits. What that does not know lies in a package beside (pymupdf's in pymupdfb).

  `needs` of the plan are all that some ELF file names, `optional` those of them that no `import` loads: of these, what
  nobody has is left. `needs` is null where nobody has read the wheel (the following mode): then it is patched with what
  most want.
*/
{ toolchain, python }:
let
  inherit (builtins)
    concatMap
    concatStringsSep
    elem
    filter
    fromJSON
    hasAttr
    head
    listToAttrs
    map
    mapAttrs
    match
    readFile
    toJSON
    tryEval
    ;

  table = fromJSON (readFile ./native-libraries.json);
  isLoader = soname: elem soname table.loaders;
  isDriver = soname: elem soname table.driver.libraries;
  # Of CUDA: wheels of NVIDIA's bring it, or the machine, and what names it opens it when it is there.
  isToolkit = soname: match table.driver.toolkit soname != null;
  isKnown = soname: hasAttr soname table.libraries || isLoader soname || isDriver soname;

  findLibrary = import ./find-library.nix { inherit toolchain; };

  # By soname: the package that has it, or null. Evaluated once for all wheels, and only where it is asked for.
  libraries = mapAttrs (_: findLibrary) table.libraries;

  # nixpkgs may refuse it: insecure, unfree, not for this system.
  hasUsable = soname: hasAttr soname libraries && isUsable soname;
  isUsable = soname: libraries.${soname} != null && (tryEval "${libraries.${soname}}").success;

  folderOf = library: "${library.lib or library.out or library}/lib";
  isNamed = name: pattern: match pattern name != null;

  usual = [
    "libstdc++.so.6"
    "libz.so.1"
  ];
in
{
  package,
  dependencies,
  /** Of the plan, or null; `[ ]` for what has no libraries. */
  needs,
  optional,
  /** Whether its file is a wheel of a platform: such often bring what they open. */
  isOfPlatform,
  isWheel,
  /** What the user names. */
  given,
}:
let
  isRead = needs != null;
  wanted = if isRead then needs else usual;
  # Its drivers are opened by name: no file says so.
  opensDriver = isOfPlatform && isNamed package.name table.driver.packages;
  patches = toolchain.patchesElf && (needs != [ ] || opensDriver || (isOfPlatform && isOpening));

  isLeft = soname: elem soname optional && !(if hasAttr soname libraries then isUsable soname else isKnown soname);
  left = filter isLeft wanted;
  asked = filter (soname: !isLeft soname) wanted;
  unknown = filter (soname: !isKnown soname) asked;
  strange = filter (soname: !isToolkit soname) unknown;
  known = filter (soname: hasAttr soname libraries) asked;

  # What the user names may stand in for what this nixpkgs has under no such name.
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
    ${package.name} ${package.version}: its wheel needs ${concatStringsSep ", " strange}, and it is not known which package of nixpkgs brings it.
    hint: name the attribute in pyproject.toml: [tool.poetrix.packages.${package.name}] native = [ "..." ], and run `poetrix lock`'';

  opened = table.opened.${package.name} or null;
  isOpening = opened != null && !(isOfPlatform && opened.bundled or false);
  opens =
    toolchain.hasNativeLibraries
    && ((isOpening && opened.modules != [ ]) || (isWheel && given != [ ]));
  # By the name that `ctypes.util.find_library` takes: where it may lie, the first that there is.
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
  # In an environment such libraries look for each other by their own place ($ORIGIN).
  deepLinks = unknown != [ ] || left != [ ] || opensDriver || !isRead;
  /** Of mkDerivation, for its ELF files. */
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
        # Its own code may open them too, not its modules alone.
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
  /** What the builder open-libraries.py is told. */
  opened = toJSON {
    modules = opened.modules or null;
    libraries = openedPaths;
    variables = if isOpening then opened.variables or { } else { };
    folders = map folderOf given;
  };
}
