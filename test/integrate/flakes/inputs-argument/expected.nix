{
  inputs.unstable.url = github:NixOS/nixpkgs/nixos-unstable;
  inputs.utils.url = "github:numtide/flake-utils";
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "unstable";

  outputs = inputs: with inputs; utils.lib.eachDefaultSystem (system:
    let
      p = import inputs.unstable { inherit system; overlays = [ inputs.poetrix.overlays.default ]; };
      inherit (p.poetrix) mkPoetryApplication mkPoetryEnv;
      poetryApplication = mkPoetryApplication { projectDir = ./.; };
      poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
    in rec {
      packages = rec { tool = p.hello; default = poetryApplication; gateway = poetryApplication; };
      devShell = p.mkShell {
        packages = [ poetryEnvironment ];
      };
    });
}
