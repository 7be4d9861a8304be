/**
  A Python project's sources without generated files: caches, byte code, virtual environments, version control, `result` links,
  editors' backups, and what Git ignores. `leaveOut` names more files, at the top of the folder, to leave out.
*/
{
  leaveOut ? [ ],
}:
src:
let
  inherit (builtins)
    any
    elem
    isPath
    match
    pathExists
    stringLength
    substring
    ;

  folders = [
    ".git"
    ".hg"
    ".svn"
    ".direnv"
    ".venv"
    ".cache"
    ".hypothesis"
    ".ipynb_checkpoints"
    ".tox"
    ".nox"
    ".eggs"
    "__pycache__"
    "node_modules"
  ];
  folderPatterns = [
    "[.].*_cache"
    ".*[.]egg-info"
  ];
  files = [
    ".*[.]py[co]"
    ".*[.]sw[a-p]"
    ".*~"
    "[.]DS_Store"
    "[.]coverage([.].*)?"
  ];
  isEnvironment = path: pathExists (path + "/pyvenv.cfg");
  isAny = patterns: name: any (pattern: match pattern name != null) patterns;

  # A path stays a path; text loses slashes at its end.
  folder = if isPath src then src else trimmed (toString src);
  trimmed = text: if match ".+/" text != null then trimmed (substring 0 (stringLength text - 1) text) else text;

  isIgnored = import ./ignored-files.nix folder;
  inSource = path: substring (stringLength (toString folder) + 1) (stringLength path) path;

  isSource =
    path: type:
    let
      name = baseNameOf path;
      relative = inSource path;
    in
    (
      if type == "directory" then
        !(elem name folders) && !(isAny folderPatterns name) && !(isEnvironment path)
      else if type == "symlink" then
        match "result(-.*)?" name == null && !(elem name folders) && !(isEnvironment path)
      else
        type == "regular" && name != ".git" && !(isAny files name)
    )
    && !(elem relative leaveOut)
    && !(isIgnored relative type);
in
builtins.path {
  path = folder;
  name = "source";
  filter = isSource;
}
