# A stand-in for nixpkgs, in which each package is just its name.
{
  overlays ? [ ],
  ...
}:
let
  # As in nixpkgs, each overlay sees the final set, after all overlays.
  extend =
    packages: overlays:
    let
      first = packages // {
        extend = overlay: extend packages (overlays ++ [ overlay ]);
        callPackage =
          f: given:
          let
            made = if builtins.isFunction f then f else import f;
          in
          made (builtins.intersectAttrs (builtins.functionArgs made) final // given);
      };
      final = builtins.foldl' (prev: overlay: prev // overlay final prev) first overlays;
    in
    final;
  inherit (builtins) listToAttrs;
  genAttrs = names: f: listToAttrs (map (name: { inherit name; value = f name; }) names);
  python = {
    outPath = "python";
    pkgs =
      genAttrs
        [
          "black"
          "faiss"
          "fastapi"
          "poetry-core"
          "pyroute2"
          "pytest"
          "python-can"
          "pyyaml"
          "ruff"
        ]
        (name: "nixpkgs ${name}")
      // {
        buildPythonApplication = { propagatedBuildInputs, ... }: propagatedBuildInputs;
      };
    withPackages = f: "python with ${toString (f python.pkgs)}";
  };
  mkShell = {
    __functor =
      _:
      {
        packages ? [ ],
        nativeBuildInputs ? [ ],
        buildInputs ? [ ],
        ...
      }:
      packages ++ nativeBuildInputs ++ buildInputs;
    override = _: mkShell;
  };
in
extend ({
  lib = {
    inherit genAttrs;
    inherit (builtins) mapAttrs;
    optionals = condition: list: if condition then list else [ ];
  };
  stdenv.isLinux = true;
  inherit mkShell;
  mkShellNoCC = mkShell;
  runCommand = name: _: _: name;
  python312 = python;
  python312Packages = python.pkgs;
}
// genAttrs [
  "git"
  "hello"
  "just"
  "tool"
  "nixfmt-rfc-style"
  "nodejs_20"
  "poetry"
] (name: name)) overlays
