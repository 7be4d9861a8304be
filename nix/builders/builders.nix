/** The scripts that run in derivations, each with no more beside it than it imports: a change rebuilds only its own. */
let
  only =
    folder: names:
    builtins.path {
      name = "poetrix-builders";
      path = folder;
      filter = path: _: builtins.elem (baseNameOf path) names;
    };
in
{
  wheel = only ./install [
    "install-wheel.py"
    "archive.py"
    "byte_code.py"
    "files.py"
    "python_name.py"
    "record.py"
    "same_version.py"
  ];
  record = only ./install [
    "write-record.py"
    "record.py"
  ];
  opened = only ./install [
    "open-libraries.py"
    "byte_code.py"
    "files.py"
  ];
  source = only ./build [
    "build-wheel.py"
    "call_hook.py"
    "explain_failure.py"
    "machine.py"
    "other_machine.py"
    "tell_version.py"
  ];
  built = only ./build [ "forget-builds.py" ];
  made = only ./build [ "made-by-build.py" ];
  crates = only ./build [ "vendor-crates.py" ];
  # Of two folders, which are one where it is compiled.
  environment = only ./. [
    "link"
    "link-environment.py"
    "collisions.py"
    "metadata.py"
    "install"
    "byte_code.py"
    "files.py"
    "python_name.py"
    "record.py"
  ];
  editable = only ./link [
    "write-editable.py"
    "metadata.py"
  ];
  scripts = only ./programs [ "write-scripts.py" ];
  files = only ./programs [ "write-files.py" ];
  wrapped = only ./programs [ "set-program-name.py" ];
  programs = only ./programs [ "set-path.py" ];
  # What makes byte code of others.
  compile = ./compile-scripts.py;
}
