/**
  The bills of materials of an application: `bom.cdx.json` (CycloneDX 1.6) and `bom.spdx.json` (SPDX 2.3). The command line makes
  them from the plan and from the metadata of the packages in the application's environment.
*/
{ toolchain }:
{
  project,
  /** The application's environment. */
  environment,
}:
let
  inherit (builtins)
    concatStringsSep
    intersectAttrs
    match
    replaceStrings
    toFile
    toJSON
    unsafeDiscardStringContext
    ;
  inherit (project) plan python selection target;
  file = name: path: builtins.path { inherit name path; };
  inherit (import ../base/names.nix) storeName;
  # The command line reads tables that are kept in nix/, so both folders are needed.
  commandLine = builtins.path {
    name = "poetrix";
    path = ../..;
    filter = path: _: match "${toString ../..}/(dist|nix)(/.*)?" path != null;
  };
  # Of other targets, only what errors tell was kept when the plan was read: the command line would find it broken.
  planOfTarget = plan // {
    targets = intersectAttrs { ${target.id} = null; } plan.targets;
  };
  planner =
    toolchain.planner or (throw ''
      the ${toolchain.name} toolchain makes no bill of materials while it builds.
      hint: `poetrix report --format cyclonedx` writes one'');
in
derivation {
  name = storeName "${plan.project.name}-sbom";
  inherit (planner) system;
  builder = planner.node;
  # The date in the bill is fixed, so that the output is reproducible.
  SOURCE_DATE_EPOCH = "315532800";
  args = [
    "${commandLine}/dist/poetrix.cjs"
    "bill"
    "--pyproject"
    (file "pyproject.toml" project.pyproject)
    "--poetry-lock"
    (file "poetry.lock" project.poetrylock)
    "--plan"
    (toFile "poetrix.lock" (unsafeDiscardStringContext (toJSON planOfTarget)))
    "--target"
    "cp${replaceStrings [ "." ] [ "" ] (import ../plan/python-name.nix python)}-${toolchain.system}"
    "--python-full-version"
    python.version
    "--environment"
    environment
    "--groups"
    (concatStringsSep "," selection.groups)
    "--extras"
    (concatStringsSep "," selection.extras)
    "--out"
    (builtins.placeholder "out")
  ];
}
