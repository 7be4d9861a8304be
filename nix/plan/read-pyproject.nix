/**
  The parsed pyproject.toml, or null where Nix cannot read it: `fromTOML` refuses dates and times, with an error that cannot be caught.
  Text that looks as if a value were a date or a time counts as unreadable, as in src/plan/canonical-toml.ts.
*/
path:
let
  text = import ./unmerged.nix "pyproject.toml" path;
  parts = builtins.split "[=,[][[:space:]]*([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2})" text;
in
if builtins.length parts > 1 then
  null
else
  # What Nix says of an error in it names no file.
  builtins.addErrorContext "while reading ${toString path}" (builtins.fromTOML text)
