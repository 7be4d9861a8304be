/**
  The plan of a project, `poetrix.lock`: read, checked to be of a schema that this runtime knows, and made of the
  very `poetry.lock` and `pyproject.toml` that lie beside it.
*/
{
  plan,
  poetrylock,
  pyproject,
}:
let
  knownSchema = 1;

  text = builtins.readFile plan;
  parsed = builtins.fromJSON text;

  schemaError = throw ''
    poetrix.lock has schema ${builtins.toJSON (parsed.schema or null)}, and this version of Poetrix reads schema ${toString knownSchema}.
    hint: ${
      if builtins.isInt (parsed.schema or null) && parsed.schema > knownSchema then
        "a newer command line wrote it: update the flake input with `nix flake update`"
      else
        "write it again with `poetrix lock`"
    }'';

  staleError =
    file:
    throw ''
      poetrix.lock was not made from this ${file}: it is stale.
      hint: run `poetrix lock`, or set `follow = true` to resolve at evaluation'';

  # Of text that is not JSON, Nix reports an error that names no file.
  isMerge = builtins.replaceStrings [ "\n<<<<<<< " ] [ "" ] text != text;
  brokenError =
    problem:
    throw ''
      poetrix.lock cannot be used: ${problem}.
      hint: restore it from version control, or write it again with `poetrix lock`'';

  inputs =
    if
      builtins.isString (parsed.inputs."poetry.lock" or null)
      && (parsed.inputs."pyproject.toml".bytes or parsed.inputs."pyproject.toml".tables or null) != null
    then
      parsed.inputs
    else
      brokenError "inputs does not say what it was made from";

  pyprojectIsCurrent =
    if inputs."pyproject.toml" ? bytes then
      builtins.hashFile "sha256" pyproject == inputs."pyproject.toml".bytes
    else
      builtins.hashString "sha256" (
        import ./canonical-toml.nix (builtins.fromTOML (builtins.readFile pyproject))
      ) == inputs."pyproject.toml".tables;
in
if isMerge then
  brokenError "a merge left a conflict in it"
else if parsed.schema or null != knownSchema then
  schemaError
else if builtins.hashFile "sha256" poetrylock != inputs."poetry.lock" then
  staleError "poetry.lock"
else if !pyprojectIsCurrent then
  staleError "pyproject.toml"
else
  import ./checked-plan.nix parsed
