/**
  A Python project's sources without what is made from them: caches, byte code, virtual environments, version
  control, `result` links, editors' backups.
*/
src:
let
  inherit (builtins) any elem match pathExists;

  folders = [
    ".git"
    ".hg"
    ".svn"
    ".direnv"
    ".venv"
    "__pycache__"
    ".pytest_cache"
    ".mypy_cache"
    ".ruff_cache"
    ".tox"
    ".nox"
    ".eggs"
    "node_modules"
  ];
  files = [
    ".*[.]py[co]"
    ".*[.]sw[a-p]"
    ".*~"
    "[.]DS_Store"
    "[.]coverage"
  ];

  isSource =
    path: type:
    let
      name = baseNameOf path;
    in
    if type == "directory" then
      !(elem name folders) && !pathExists (path + "/pyvenv.cfg")
    else if type == "symlink" then
      match "result(-.*)?" name == null && !(elem name folders)
    else
      type == "regular" && name != ".git" && !(any (pattern: match pattern name != null) files);
in
builtins.path {
  path = src;
  name = "source";
  filter = isSource;
}
