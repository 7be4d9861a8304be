{
	inputs = {
		nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
		poetrix.url = "github:poetrix/poetrix";
		poetrix.inputs.nixpkgs.follows = "nixpkgs";
	};

	outputs =
		{ self
		, nixpkgs
		, poetrix
		, ...
		} @ args:
		let
			forEach = f: nixpkgs.lib.genAttrs [ "x86_64-linux" ] (system: f { inherit system; pkgs = nixpkgs.legacyPackages.${system}; });
		in
		{
			packages = forEach ({ pkgs, ... }: let
				inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication;
				poetryApplication = mkPoetryApplication { projectDir = ./.; };
			in { tool = pkgs.hello; default = poetryApplication; gateway = poetryApplication; });
			devShells = forEach ({ pkgs, ... }:
				let
					inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
					poetryEnvironment = mkPoetryEnv { projectDir = ./.; };
				in
				{
					default = pkgs.mkShell {
						packages = [
							poetryEnvironment
							pkgs.poetry
						];
					};
				});
		};
}
