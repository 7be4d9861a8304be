/**
  What only poetry.lock says of a package, and the plan does not repeat: the names of all its files, and its extras as PEP 508
  requirements. The file is parsed only when an attribute needs it.
*/
poetrylock:
let
  inherit (builtins) elemAt filter fromTOML readFile;
  inherit (import ../base/names.nix) normalize;

  lock = fromTOML (readFile poetrylock);
  # Locks up to format 1.1 list all files in one table at the end, by the packages' names as written.
  filesOf = package: package.files or lock.metadata.files.${package.name} or [ ];
in
name: version:
let
  found = filter (package: normalize package.name == name && package.version == version) lock.package or [ ];
in
if found == [ ] then
  {
    files = [ ];
    extras = { };
  }
else
  {
    files = map (file: file.file) (filesOf (elemAt found 0));
    extras = (elemAt found 0).extras or { };
  }
