/**
  A project's `poetrix.lock`: `{ plan; outdated; }`. `outdated` is null where the plan was made from the `poetry.lock` and
  `pyproject.toml` beside it, else a sentence that says why it is stale. A file that cannot be read at all is an error.
*/
{
  plan,
  poetrylock,
  pyproject,
  /** Its contents, or null where Nix cannot read it; see read-pyproject.nix. */
  tables,
  /** The system that is built for: of other targets little is kept. */
  system,
}:
let
  inherit (builtins) isString stringLength substring;

  knownSchema = 1;

  text = import ./unmerged.nix "poetrix.lock" plan;
  parsed = builtins.fromJSON text;

  schemaError = throw ''
    poetrix.lock has schema ${builtins.toJSON (parsed.schema or null)}, and this version of Poetrix reads schema ${toString knownSchema}.
    hint: ${
      if builtins.isInt (parsed.schema or null) && parsed.schema > knownSchema then
        "a newer command line wrote it: update the flake input with `nix flake update`"
      else
        "write it again with `poetrix lock`"
    }'';

  # `fromJSON` names no file in its errors, and they cannot be caught: a file that was cut off is recognised beforehand.
  # Git may write CRLF: the brace that ends it is among the last three characters.
  end = substring (if stringLength text > 3 then stringLength text - 3 else 0) 3 text;
  isWhole =
    substring 0 1 text == "{" && builtins.match "(.|\n)*}[[:space:]]*" end != null;
  brokenError =
    problem:
    throw ''
      poetrix.lock cannot be used: ${problem}.
      hint: restore it from version control, or write it again with `poetrix lock`'';

  inputs =
    if
      isString (parsed.inputs."poetry.lock" or null)
      && (parsed.inputs."pyproject.toml".bytes or parsed.inputs."pyproject.toml".tables or null) != null
    then
      parsed.inputs
    else
      brokenError "inputs does not say what it was made from";

  # Without a pyproject.toml there is nothing to compare with.
  pyprojectIsCurrent =
    if pyproject == null then
      true
    else if inputs."pyproject.toml" ? bytes then
      builtins.hashFile "sha256" pyproject == inputs."pyproject.toml".bytes
    else
      tables != null
      && builtins.hashString "sha256" (import ./canonical-toml.nix tables) == inputs."pyproject.toml".tables;

  made = outdated: {
    plan = import ./checked-plan.nix {
      plan = parsed;
      inherit system;
    };
    inherit outdated;
  };
in
if !isWhole then
  brokenError "it is half a file"
else if parsed.schema or null != knownSchema then
  schemaError
else if builtins.hashFile "sha256" poetrylock != inputs."poetry.lock" then
  made "poetrix.lock was not made from this poetry.lock: it is stale"
else if !pyprojectIsCurrent then
  made "poetrix.lock was not made from this pyproject.toml: it is stale"
else
  made null
