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
}:
let
  # Each file by itself: an edit elsewhere in the project makes no new plan.
  file = name: path: builtins.path { inherit name path; };
  plan = derivation {
    name = "poetrix-plan";
    inherit (toolchain) system;
    builder = toolchain.nodejs;
    args = [
      (file "poetrix.mjs" ../../dist/poetrix.mjs)
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
in
builtins.fromJSON (builtins.readFile plan)
