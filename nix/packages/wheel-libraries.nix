/**
  What a wheel with ELF files wants from outside, on a toolchain whose libraries lie in the store: each library by
  the table native-libraries.nix; what that does not know lies in a package beside (pymupdf's in pymupdfb).

  `needs` is null where nobody has read the wheel (the following mode): then it is patched with what most want.
*/
{
  toolchain,
  python,
  package,
  dependencies,
  needs,
}:
let
  inherit (builtins) concatMap concatStringsSep filter hasAttr;

  table = import ./native-libraries.nix;
  isKnown = soname: hasAttr soname table;
  isRead = needs != null;
  wanted = if isRead then needs else usual;
  usual = [
    "libstdc++.so.6"
    "libz.so.1"
  ];
  unknown = filter (soname: !isKnown soname) wanted;
  attributes = filter (attribute: attribute != null) (map (soname: table.${soname}) (filter isKnown wanted));
  # A graphics driver belongs to the machine: it is found where the system keeps it.
  fromDriver = filter (soname: isKnown soname && table.${soname} == "driver") wanted;

  # What the user names may stand in for what this nixpkgs has under no such name.
  library =
    libraries: attribute:
    let
      found = toolchain.nativeLibrary attribute;
    in
    if attribute == "driver" then
      [ ]
    else if found != null then
      [ found ]
    else if libraries != [ ] then
      [ ]
    else
      throw ''
        ${package.name} ${package.version} needs a library of "${attribute}", which this nixpkgs does not have.
        hint: name another under [tool.poetrix.packages.${package.name}] native = [ ... ] in pyproject.toml'';

  unknownError = throw ''
    ${package.name} ${package.version}: its wheel needs ${concatStringsSep ", " unknown}, and it is not known which package of nixpkgs brings it.
    hint: name the attribute in pyproject.toml: [tool.poetrix.packages.${package.name}] native = [ "..." ], and run `poetrix lock`'';
in
{
  patches = toolchain.patchesElf && needs != [ ];
  # In an environment such libraries look for each other by their own place ($ORIGIN).
  deepLinks = unknown != [ ] || !isRead;
  arguments =
    libraries:
    if !toolchain.patchesElf || needs == [ ] then
      { }
    else if unknown != [ ] && libraries == [ ] && dependencies == [ ] then
      unknownError
    else
      {
        nativeBuildInputs = toolchain.patchTools;
        buildInputs = libraries ++ concatMap (library libraries) attributes;
        autoPatchelfIgnoreMissingDeps = if isRead then fromDriver else [ "*.so*" ];
        preFixup =
          if unknown == [ ] && isRead then
            ""
          else
            concatStringsSep "\n" (
              map (beside: "addAutoPatchelfSearchPath ${beside}/${python.sitePackages}") dependencies
            );
      };
}
