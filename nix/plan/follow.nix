/**
  The following mode: the command line makes the plan in a derivation, and Nix imports its answer. No network: URLs
  are left to the toolchain's fetchPypi; facts of a `poetrix.lock` that is there are used where its hashes agree.
*/
{
  toolchain,
  pyproject,
  poetrylock,
  previous,
  python,
  allowStaleLock,
}:
let
  # Each file by itself: an edit elsewhere in the project makes no new plan.
  file = name: path: builtins.path { inherit name path; };
  # The target's system may be another one: the plan is made on the machine that evaluates.
  inherit (toolchain.planner) system node;
  answer = derivation {
    name = "poetrix-plan";
    inherit system;
    builder = node;
    args = [
      "${file "poetrix" ../../dist}/poetrix.mjs"
      "plan"
      "--pyproject"
      (file "pyproject.toml" pyproject)
      "--poetry-lock"
      (file "poetry.lock" poetrylock)
      "--system"
      toolchain.system
      "--python-full-version"
      python.version
      "--out"
      (builtins.placeholder "out")
    ]
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
  plan = builtins.fromJSON (builtins.readFile answer);
in
if pyproject == null then
  throw ''
    there is no pyproject.toml beside poetry.lock: what the project asks for is written there.
    hint: pass `pyproject` or `projectDir`; with the poetrix.lock that `poetrix lock` writes beside it, poetry.lock is enough''
else
  builtins.foldl' (value: text: import ../warn-once.nix "warning: ${text}" value) plan (plan.warnings or [ ])
