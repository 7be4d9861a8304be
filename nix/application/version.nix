/**
  The project's version: the `version` argument, else the one in pyproject.toml. Where a tool derives it from Git's history, which
  Nix does not see, the fall-back in the tool's own settings is used; `announced` is then the version with a warning that says how to pass one.
*/
{
  plan,
  pyProject,
  given,
}:
let
  inherit (builtins) filter head isString;
  tools = pyProject.tool or { };
  hatch = tools.hatch.version or { };

  written = plan.project.version or pyProject.project.version or tools.poetry.version or null;
  fallback = head (
    filter isString [
      (tools.setuptools_scm.fallback_version or null)
      (hatch.fallback-version or null)
      (hatch.raw-options.fallback_version or null)
      (tools.pdm.version.fallback_version or null)
      (tools.versioningit.default-version or null)
      (tools.poetry-dynamic-versioning.fallback-version or null)
      (tools.uv-dynamic-versioning.fallback-version or null)
      written
      "0"
    ]
  );
  isMissing = given == null && plan.project ? versionTool;
  version =
    if given != null then
      given
    else if isMissing then
      fallback
    else
      written;
in
{
  inherit version;
  announced =
    if isMissing then
      import ../base/warn-once.nix ''
        warning: ${plan.project.name} gets the version ${import ../base/visible.nix fallback}: ${plan.project.versionTool} reads it from Git's history, which Nix does not see.
        hint: give it, as in `version = "1.2"` or `version = "0+''${self.shortRev or "dirty"}"`; `poetrix build` asks Git'' version
    else
      version;
}
