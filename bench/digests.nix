/** What the plan of each project of a workspace must say of its pyproject.toml: by the name of its folder. */
{ root }:
let
  digest = import ../nix/plan/canonical-toml.nix;
  read = name: builtins.fromTOML (builtins.readFile (/. + "${root}/${name}/pyproject.toml"));
in
builtins.mapAttrs (name: _: builtins.hashString "sha256" (digest (read name))) (builtins.readDir (/. + root))
