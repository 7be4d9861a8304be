/** `given`, where it is a set of arguments. */
{ name, example }:
given:
if builtins.isAttrs given && !(given ? outPath) then
  given
else
  throw ''
    ${name} takes a set of arguments, and is given ${if builtins.isAttrs given then "a package or a flake" else "one of the type ${builtins.typeOf given}"}.
    hint: write ${example}''
