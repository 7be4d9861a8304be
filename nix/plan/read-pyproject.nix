/**
  pyproject.toml as its tables, or null where Nix cannot read it: dates and times it refuses, and that cannot be caught.
  Text in which one seems to be a value is taken for such, as src/plan/canonical-toml.ts does.
*/
path:
let
  text = import ./unmerged.nix "pyproject.toml" path;
  parts = builtins.split "[=,[][[:space:]]*([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2})" text;
in
if builtins.length parts > 1 then null else builtins.fromTOML text
