{
	inputs = {
		nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
	};

	outputs =
		{ self
		, nixpkgs
		, ...
		} @ args:
		let
			forEach = f: nixpkgs.lib.genAttrs [ "x86_64-linux" ] (system: f { inherit system; pkgs = nixpkgs.legacyPackages.${system}; });
		in
		{
			packages = forEach ({ pkgs, ... }: { tool = pkgs.hello; });
		};
}
