/** The scripts that run in derivations, each with no more beside it than it imports: a change rebuilds only its own. */
let
  only =
    files:
    builtins.path {
      name = "poetrix-builders";
      path = ./.;
      filter = path: _: builtins.elem (baseNameOf path) files;
    };
in
{
  wheel = only [
    "install-wheel.py"
    "archive.py"
    "byte_code.py"
    "files.py"
    "record.py"
  ];
  record = only [
    "write-record.py"
    "record.py"
  ];
  environment = only [
    "link-environment.py"
    "byte_code.py"
    "collisions.py"
    "files.py"
    "metadata.py"
    "record.py"
  ];
  source = only [
    "build-wheel.py"
    "call_hook.py"
    "explain_failure.py"
    "machine.py"
    "tell_version.py"
  ];
  built = only [ "forget-builds.py" ];
  made = only [ "made-by-build.py" ];
  crates = only [ "vendor-crates.py" ];
  editable = only [
    "write-editable.py"
    "metadata.py"
  ];
  opened = only [
    "open-libraries.py"
    "byte_code.py"
    "files.py"
  ];
  wrapped = only [ "set-program-name.py" ];
  programs = only [ "set-path.py" ];
  files = only [ "write-files.py" ];
  scripts = only [ "write-scripts.py" ];
  # What makes byte code of others.
  compile = ./compile-scripts.py;
}
