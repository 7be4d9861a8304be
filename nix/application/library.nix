/**
  The project's own package, as a path dependency of another project: built from its own sources with its own locked build
  requirements, so that every project that depends on it shares one build. Its run-time dependencies come from the other lock.
*/
{ toolchain }:
project:
{
  /** Used where pyproject.toml has no version, because the back end computes it. */
  version,
  /** Packages from the other project's lock. */
  dependencies,
  /** As in packages/overridable-package.nix. */
  develop,
}:
let
  inherit (project) plan;
  inherit (import ../base/names.nix) normalize;
  package = plan.project // {
    name = normalize plan.project.name;
    version = if project.version == null then version else project.version;
  };
  wanted = import ../packages/native-requirements.nix { inherit toolchain package; };
in
project.main.addPackage {
  inherit dependencies develop;
  arguments = {
    pname = package.name;
    inherit (package) version;
    src = import ../sources/application-source.nix {
      inherit (project) projectDir pyproject;
      backEnd = plan.project.build.backend or null;
      isPlain = true;
    };
    fileName = "source";
    format = "pyproject";
    inherit (plan.project) build;
    buildPackages = project.main.buildRequirementsOfProject;
    native = wanted.names;
    inherit (wanted) buildInputs nativeBuildInputs configSettings;
    tellVersion = true;
    propagatedBuildInputs = dependencies;
    doCheck = false;
    passthru = { };
    meta = { };
  };
}
