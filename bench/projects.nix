/** Evaluates the environments of the first `count` projects of a workspace in one process, one after the other; the number of them. */
{
  root,
  count,
  hostPython,
  pythonVersion,
  /** Whether the workspace is told the names of its projects, which are those of their folders. */
  named ? false,
}:
let
  inherit (builtins)
    attrNames
    elemAt
    foldl'
    fromJSON
    genList
    mapAttrs
    readDir
    seq
    ;
  toolchain = import ../nix/toolchains/host.nix {
    pythons.${pythonVersion} = fromJSON hostPython;
  };
  workspace = (import ../nix { inherit toolchain; }).mkPoetryWorkspace {
    root = /. + root;
    checkGroups = [ ];
    projects = if named then mapAttrs (name: _: name) (readDir (/. + root)) else null;
  };
  names = attrNames workspace.environments;
in
foldl' (done: number: seq workspace.environments.${elemAt names number}.drvPath (done + 1)) 0 (
  genList (number: number) (fromJSON count)
)
