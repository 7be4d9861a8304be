/** Evaluates the environments of many projects in one process, one after the other; the number of them. */
{
  folder,
  count,
  hostPython,
  pythonVersion,
}:
let
  toolchain = import ../nix/toolchains/host.nix {
    pythons.${pythonVersion} = builtins.fromJSON hostPython;
  };
  poetrix = import ../nix { inherit toolchain; };
  evaluate =
    number:
    (poetrix.mkPoetryEnv {
      projectDir = /. + "${folder}/${toString number}";
      groups = [ ];
      checkGroups = [ ];
    }).drvPath;
in
builtins.foldl' (done: number: builtins.seq (evaluate number) (done + 1)) 0 (
  builtins.genList (number: number) (builtins.fromJSON count)
)
