/**
  What poetry.lock says of a package that no plan repeats: the names of all its files, and its extras as PEP 508
  requirements. Read only where somebody asks.
*/
poetrylock:
let
  inherit (builtins) elemAt filter fromTOML readFile;
  inherit (import ../names.nix) normalize;

  lock = fromTOML (readFile poetrylock);
  # Up to 1.1 all files are in one table at the end, by the names of the packages as they are written.
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
