{
  inputs.unstable.url = github:NixOS/nixpkgs/nixos-unstable;
  inputs.utils.url = "github:numtide/flake-utils";

  outputs = inputs: with inputs; utils.lib.eachDefaultSystem (system:
    let
      p = import inputs.unstable { inherit system; overlays = [ ]; };
    in rec {
      packages = rec { tool = p.hello; };
      devShell = p.mkShell { };
    });
}
