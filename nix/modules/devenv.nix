/**
  For devenv: `imports = [ inputs.poetrix.devenvModules.default ];` and `poetrix.src = ./.;`. The shell then has the project's
  environment, which imports the project from its working tree, as in `nix develop`.
*/
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.poetrix;
  poetrix = import ../. { inherit pkgs; };
in
{
  options.poetrix = {
    src = mkOption {
      type = types.nullOr types.path;
      default = null;
      description = "The folder of `pyproject.toml`, `poetry.lock` and `poetrix.lock`.";
    };
    arguments = mkOption {
      type = types.attrsOf types.raw;
      default = { };
      example = lib.literalExpression ''{ python = pkgs.python312; extras = [ ]; }'';
      description = "What `mkPoetryEnv` takes beside the folder.";
    };
  };
  config = lib.mkIf (cfg.src != null) {
    packages = [ (poetrix.mkPoetryEnv (cfg.arguments // { projectDir = cfg.src; })) ];
  };
}
