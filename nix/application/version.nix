/**
  The project's version: as given, else as pyproject.toml has it. Where a tool reads it from Git's history, which Nix does not
  see, that is what the tool's own settings fall back on; `announced` is then the version with a warning, which says how to give it.
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
      import ../warn-once.nix ''
        warning: ${plan.project.name} gets the version ${fallback}: ${plan.project.versionTool} reads it from Git's history, which Nix does not see.
        hint: give it, as in `version = "1.2"` or `version = "0+''${self.shortRev or "dirty"}"`; `poetrix build` asks Git'' version
    else
      version;
}
