/** Evaluates the environments of the first `count` projects of a workspace in one process, one after the other; the number of them. */
{
  root,
  count,
  hostPython,
  pythonVersion,
}:
let
  inherit (builtins)
    attrNames
    elemAt
    foldl'
    fromJSON
    genList
    seq
    ;
  toolchain = import ../nix/toolchains/host.nix {
    pythons.${pythonVersion} = fromJSON hostPython;
  };
  workspace = (import ../nix { inherit toolchain; }).mkPoetryWorkspace {
    root = /. + root;
    checkGroups = [ ];
  };
  names = attrNames workspace.environments;
in
foldl' (done: number: seq workspace.environments.${elemAt names number}.drvPath (done + 1)) 0 (
  genList (number: number) (fromJSON count)
)
