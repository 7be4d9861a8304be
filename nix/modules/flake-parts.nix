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
      poetrix = import ../. { inherit pkgs; };

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
      # Named by the attribute here, not by its pyproject.toml.
      single = lib.mapAttrs (
        _: { src, arguments }:
        poetrix.mkPoetryWorkspace (
          arguments
          // {
            root = src;
            projects = [ "" ];
          }
        )
      ) config.poetrix.projects;
      inherit (config.poetrix) workspace;
      outputs =
        kind:
        lib.mkMerge [
          (lib.mapAttrs (_: made: builtins.head (builtins.attrValues made.${kind})) single)
          (if workspace == null then { } else (poetrix.mkPoetryWorkspace workspace).${kind})
        ];
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
      config = {
        packages = outputs "packages";
        devShells = outputs "devShells";
        checks = outputs "checks";
      };
    }
  );
}
