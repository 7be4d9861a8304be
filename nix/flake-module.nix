/**
  For flakes that are written with flake-parts: `imports = [ poetrix.flakeModules.default ];`, and then, in `perSystem`,

    poetrix.projects.NAME.src = ./.;       packages.NAME, devShells.NAME and checks.NAME of one project
    poetrix.workspace.root = ./.;          the same of every project below a folder, by its own name
*/
{ lib, flake-parts-lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.perSystem = flake-parts-lib.mkPerSystemOption (
    { config, pkgs, ... }:
    let
      poetrix = import ./. { inherit pkgs; };

      projectType = types.submodule {
        options.src = mkOption {
          type = types.path;
          description = "The folder of `pyproject.toml`, `poetry.lock` and `poetrix.lock`.";
        };
        options.arguments = mkOption {
          type = types.attrsOf types.raw;
          default = { };
          example = lib.literalExpression ''{ python = pkgs.python312; extras = [ ]; }'';
          description = "What the Nix functions take of a project: `python`, `groups`, `extras`, `overrides` ...";
        };
      };
      # Under the name that it is given here, whatever its pyproject.toml says.
      ofProject =
        name: { src, arguments }:
        let
          made = poetrix.mkPoetryWorkspace (
            arguments
            // {
              root = src;
              projects = [ "" ];
            }
          );
          only = values: builtins.head (builtins.attrValues values);
        in
        {
          packages.${name} = only made.packages;
          devShells.${name} = only made.devShells;
          checks.${name} = only made.checks;
        };

      inherit (config.poetrix) workspace;
      ofWorkspace =
        let
          made = poetrix.mkPoetryWorkspace workspace;
        in
        {
          inherit (made) packages checks;
          # Where the locks disagree, it is an error when it is asked for: no check asks for it.
          devShells = made.devShells;
        };
    in
    {
      options.poetrix.projects = mkOption {
        type = types.attrsOf projectType;
        default = { };
        description = "Poetry projects, each by the name that its package, shell and check have in this flake.";
      };
      options.poetrix.workspace = mkOption {
        type = types.nullOr (types.attrsOf types.raw);
        default = null;
        example = lib.literalExpression ''{ root = ./.; }'';
        description = "The arguments of `mkPoetryWorkspace`: its projects have the names of their pyproject.toml.";
      };
      config = lib.mkMerge (
        lib.mapAttrsToList ofProject config.poetrix.projects ++ [ (lib.mkIf (workspace != null) ofWorkspace) ]
      );
    }
  );
}
