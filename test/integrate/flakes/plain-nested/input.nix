{
  inputs = { nixpkgs.url = "nixpkgs"; };
  outputs = inputs: {
    packages = {
      "x86_64-linux" = { hello = inputs.nixpkgs.legacyPackages.x86_64-linux.hello; };
    };
  };
}
