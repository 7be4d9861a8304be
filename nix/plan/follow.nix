/**
  The following mode: the command line makes the plan in a derivation, and Nix imports the result. There is no network: files
  come through the toolchain's fetchPypi; where there is a stale `poetrix.lock`, what it knows of files with the same hash is used.
  `isFollowed` tells such a plan from that of a `poetrix.lock`, which messages name.
*/
{
  toolchain,
  pyproject,
  /** The project's. Where the command line refuses, Nix says the derivation's name alone: among many projects, it tells which. */
  name,
  poetrylock,
  previous,
  python,
  allowStaleLock,
  preferWheels,
}:
let
  # Each file is copied by itself, so that edits elsewhere in the project do not make the plan again.
  file = name: path: builtins.path { inherit name path; };
  # The evaluating machine's Node, even where the plan is for another system.
  inherit (toolchain.planner) system node;
  answer = derivation {
    name = (import ../base/names.nix).storeName "${name}-poetrix-plan";
    inherit system;
    builder = node;
    args = [
      "${file "poetrix" ../../dist}/poetrix.cjs"
      "plan"
      "--pyproject"
      (file "pyproject.toml" pyproject)
      "--poetry-lock"
      (file "poetry.lock" poetrylock)
      "--system"
      toolchain.system
      "--python"
      (import ./python-name.nix python)
      "--python-full-version"
      python.version
      "--out"
      (builtins.placeholder "out")
    ]
    ++ (if preferWheels then [ ] else [ "--prefer-sdists" ])
    ++ (if allowStaleLock then [ "--allow-stale-lock" ] else [ ])
    ++ (
      if previous == null then
        [ ]
      else
        [
          "--previous"
          (file "poetrix.lock" previous)
        ]
    );
  };
  plan = builtins.fromJSON (builtins.readFile answer) // {
    isFollowed = true;
  };
in
if pyproject == null then
  throw ''
    there is no pyproject.toml beside poetry.lock: what the project asks for is written there.
    hint: pass `pyproject` or `projectDir`; with the poetrix.lock that `poetrix lock` writes beside it, poetry.lock is enough''
else
  plan
