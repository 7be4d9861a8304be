# Names that nixpkgs has given up, as its own pkgs/top-level/aliases.nix: they warn, and with `allowAliases = false` they are not there.
{
  config,
  lib,
  pkgs,
}:
let
  aliases = {
    utillinux = pkgs.util-linux;
    libjpeg_turbo = pkgs.libjpeg;
    libxml2Python = pkgs.libxml2;
    postgresql_libpq = pkgs.libpq;
  };
  deprecated = name: builtins.trace "evaluation warning: '${name}' has been renamed";
in
(if config.allowAliases then builtins.mapAttrs deprecated aliases else { })
// {
  nodePackages = throw "nodePackages has been removed; many of its packages are at the top level";
}
