/**
  The folders below `root` with a pyproject.toml and a poetry.lock, relative to it; "" is `root` itself. Folders that Git ignores
  are skipped, and those of caches, environments and version control.
*/
root:
let
  inherit (builtins) attrNames concatMap elem filter readDir;
  isIgnored = import ../sources/ignored-files.nix root;

  neverSearched = [
    ".git"
    ".hg"
    ".svn"
    ".direnv"
    ".venv"
    ".tox"
    ".nox"
    "__pycache__"
    "node_modules"
  ];

  search =
    prefix: folder:
    let
      entries = readDir folder;
      isSearched =
        name:
        entries.${name} == "directory" && !(elem name neverSearched) && !(isIgnored "${prefix}${name}" "directory");
      # To read a pipe would take for ever.
      isFile = name: elem (entries.${name} or null) [ "regular" "symlink" ];
      isProject = isFile "pyproject.toml" && isFile "poetry.lock";
    in
    # A virtual environment may contain projects as data of its packages.
    if entries ? "pyvenv.cfg" then
      [ ]
    else
      (if isProject then [ (trimmed prefix) ] else [ ])
      ++ concatMap (name: search "${prefix}${name}/" (folder + "/${name}")) (filter isSearched (attrNames entries));
  trimmed = prefix: if prefix == "" then "" else builtins.substring 0 (builtins.stringLength prefix - 1) prefix;
in
search "" root
