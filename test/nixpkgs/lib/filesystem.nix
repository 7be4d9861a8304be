{ lib }:
rec {
  pathType =
    builtins.readFileType or (
      path:
      if !builtins.pathExists path then
        throw "lib.filesystem.pathType: Path ${toString path} does not exist."
      else if dirOf path == path then
        "directory"
      else
        (builtins.readDir (dirOf path)).${baseNameOf path}
    );
  pathIsDirectory = path: builtins.pathExists path && pathType path == "directory";
  pathIsRegularFile = path: builtins.pathExists path && pathType path == "regular";
  listFilesRecursive =
    dir:
    lib.flatten (
      lib.mapAttrsToList (
        name: type: if type == "directory" then listFilesRecursive (dir + "/${name}") else dir + "/${name}"
      ) (builtins.readDir dir)
    );
  locateDominatingFile = throw "locateDominatingFile: not in this stand-in";
}
