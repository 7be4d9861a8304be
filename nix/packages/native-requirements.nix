/**
  What a package wants of the system to be built from source: what native-requirements.json lists for it, and what
  `[tool.poetrix.packages.NAME] native` adds; where neither says anything, what its back end's own error speaks of.
  Libraries go to buildInputs, tools to nativeBuildInputs.

  On the host toolchain nothing can be added: its libraries are there already. The builder shows the tools to the
  build back end, and says which Debian package brings what is missing.
*/
{
  toolchain,
  package,
  /** Whether the lock has a wheel that would do in place of its source. */
  hasWheel ? false,
}:
let
  inherit (builtins)
    concatStringsSep
    elem
    filter
    fromJSON
    map
    readFile
    ;

  table = fromJSON (readFile ./native-requirements.json);
  usual = table.packages.${package.name} or { };
  given = package.native or [ ];
  said = usual.native or [ ] ++ filter (name: !(elem name (usual.native or [ ]))) given;
  names = if said == [ ] then package.build.wants or [ ] else said;

  findLibrary = import ./find-library.nix { inherit toolchain; };
  isTool = name: table.native.${name}.tool or false;

  # Its first attribute that this nixpkgs has: names change over the years.
  input =
    name:
    let
      attributes = table.native.${name}.nixpkgs or [ name ];
      found = findLibrary attributes;
    in
    if found != null then
      found
    else if elem name given then
      throw ''
        [tool.poetrix.packages.${package.name}] native names "${name}", which nixpkgs does not have.
        hint: name an attribute of nixpkgs, such as "libxml2"''
    else
      throw ''
        ${package.name} ${package.version} is built with ${concatStringsSep " or " attributes}, which this nixpkgs does not have.
        hint: ${
          if hasWheel then
            "take its wheel: source = \"wheel\" under [tool.poetrix.packages.${package.name}] in pyproject.toml"
          else
            "take a nixpkgs that has it, or say in an override what it is built with: ${package.name} = prev.${package.name}.overridePythonAttrs { buildInputs = [ ... ]; }"
        }'';

  inputs = keep: if toolchain.hasNativeLibraries then map input (filter keep names) else [ ];
in
{
  /** By name; for the builder of the host toolchain. */
  inherit names;
  buildInputs = inputs (name: !(isTool name));
  nativeBuildInputs = inputs isTool;
  configSettings = usual.configSettings or { };
  /** Those that the user names, all of them libraries to a wheel. */
  ofWheel = if toolchain.hasNativeLibraries then map input given else [ ];
}
