/** The target of the plan for one Python on one system; `isCovered`: whether it has one. */
{
  plan,
  system,
  python,
}:
let
  inherit (builtins) attrNames compareVersions concatStringsSep filter head;

  pythonName = import ./python-name.nix python;
  implementation = python.implementation or "cpython";
  named = if implementation == "cpython" then "Python" else implementation;

  freeThreaded = if pythonName == python.pythonVersion then "" else ", free-threaded,";

  fits =
    id:
    let
      target = plan.targets.${id};
    in
    isOfMinor id
    && (target.python.from == null || compareVersions target.python.from python.version <= 0)
    && (target.python.below == null || compareVersions python.version target.python.below < 0);

  isOfMinor =
    id:
    let
      target = plan.targets.${id};
    in
    target.system == system
    && target.python.implementation == implementation
    && target.python.version == pythonName;
  # The project allows other patch releases of this Python, such as 3.12.4, but not this one.
  isOtherPatch = builtins.any isOfMinor ids;

  ids = attrNames plan.targets;
  subject = if plan.isFollowed or false then "the plan that Nix makes of poetry.lock" else "poetrix.lock";
  found = filter fits ids;
  ofSystem = filter (id: plan.targets.${id}.system == system) ids;
  have = "it was made for ${import ../base/visible.nix (concatStringsSep ", " (map describe ids))}";
  describe =
    id:
    let
      inherit (plan.targets.${id}.python) from below;
      bounds = filter (bound: bound != null) [
        (if from == null then null else "from ${from}")
        (if below == null then null else "below ${below}")
      ];
    in
    if bounds == [ ] then id else "${id} (${concatStringsSep ", " bounds})";
in
{
  isCovered = found != [ ];
  target =
    if found != [ ] then
      { id = head found; } // plan.targets.${head found}
    else if ofSystem == [ ] then
      throw ''
        poetrix.lock does not cover the system ${system}: ${have}.
        hint: add "${system}" to `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`; or name only the systems of the lock in the flake''
    else
      throw ''
        ${subject} does not cover ${named} ${python.version}${freeThreaded} on ${system}: ${have}; ${plan.project.name} needs Python ${plan.project.python}.
        hint: ${
          if isOtherPatch then
            "let pyproject.toml allow all of Python ${python.pythonVersion} (`python = \"~${python.pythonVersion}\"`, or `requires-python = \"~=${python.pythonVersion}.0\"`), then run `poetry lock` and `poetrix lock`; or pass a `python` of the release that it asks for (host toolchain: put it first on PATH)"
          else if implementation == "cpython" then
            "pass one of those as `python`; or, where the project's \"${plan.project.python}\" allows ${python.pythonVersion}, add \"${pythonName}\" to `python` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`"
          else
            "pass a CPython as `python`"
        }'';
}
