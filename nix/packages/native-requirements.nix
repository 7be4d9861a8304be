/**
  The system libraries and tools that a package needs to be built from source: those that native-requirements.json lists for it
  and those of `[tool.poetrix.packages.NAME] native`; where neither names any, those that its back end's error message asked for.
  Libraries become buildInputs, tools nativeBuildInputs.

  The host toolchain uses the machine's own libraries. There the builder puts the tools on the back end's PATH, and names the
  Debian package of whatever is missing.
*/
let
  # Read once for all packages of an evaluation.
  table = builtins.fromJSON (builtins.readFile ./native-requirements.json);
in
{
  toolchain,
  package,
  /** Whether the lock has a wheel that could be used instead. */
  hasWheel ? false,
}:
let
  inherit (builtins)
    concatStringsSep
    elem
    filter
    map
    ;

  usual = table.packages.${package.name} or { };
  given = package.native or [ ];
  said = usual.native or [ ] ++ filter (name: !(elem name (usual.native or [ ]))) given;
  names = if said == [ ] then package.build.wants or [ ] else said;

  findLibrary = import ./find-library.nix { inherit toolchain; };
  # In a cross build, tools run on the machine that builds.
  findTool = import ./find-library.nix {
    toolchain = if toolchain.ofBuildMachine == null then toolchain else toolchain.ofBuildMachine;
  };
  isTool = name: table.native.${name}.tool or false;

  # The first of its attributes that this nixpkgs has: names change over the years.
  input =
    name:
    let
      attributes = table.native.${name}.nixpkgs or [ name ];
      found = (if isTool name then findTool else findLibrary) attributes;
    in
    if found != null then
      found
    else if elem name given then
      throw ''
        [tool.poetrix.packages.${package.name}] native names "${import ../base/visible.nix name}", which nixpkgs does not have.
        hint: name an attribute of nixpkgs, such as "libxml2"''
    else
      throw ''
        ${package.name} ${package.version} is built with ${import ../base/visible.nix (concatStringsSep " or " attributes)}, which this nixpkgs does not have.
        hint: ${
          if hasWheel then
            "take its wheel: source = \"wheel\" under [tool.poetrix.packages.${package.name}] in pyproject.toml"
          else
            "take a nixpkgs that has it, or say in an override what it is built with: ${package.name} = prev.${package.name}.overridePythonAttrs { buildInputs = [ ... ]; }"
        }'';

  inputs = keep: if toolchain.hasNativeLibraries then map input (filter keep names) else [ ];
in
{
  /** Their names, for the builder of the host toolchain. */
  inherit names;
  buildInputs = inputs (name: !(isTool name));
  nativeBuildInputs = inputs isTool;
  configSettings = usual.configSettings or { };
  /** For a wheel: those that the user names, as libraries. */
  ofWheel = if toolchain.hasNativeLibraries then map input given else [ ];
}
