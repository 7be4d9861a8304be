/**
  The arguments of project.nix, each of which is an error in words where it is of a kind that nothing can be done with.
  None is evaluated before it is used.
*/
given:
let
  inherit (builtins)
    isAttrs
    isFunction
    isList
    isPath
    isString
    mapAttrs
    match
    pathExists
    typeOf
    ;

  is = value: if value ? type && value.type == "derivation" then "a package" else "of the type ${typeOf value}";

  folder = {
    fits = value: isPath value || (isAttrs value && value ? outPath) || (isString value && match "/.*" value != null);
    wanted = value: "it must be a path, and is ${
      if isString value then "the text \"${value}\"" else is value
    }";
    hint = "write it without quotes, such as `./.`; `self` in a flake";
  };
  file = {
    fits = pathExists;
    wanted = value: "there is no ${toString value}";
    hint = "in a flake Nix sees only files that git knows: `git add` it";
  };
  names = {
    fits = isList;
    wanted = value: "it must be a list, and is ${is value}";
    hint = "such as [ \"dev\" ]";
  };
  kinds = {
    projectDir = folder;
    pwd = folder;
    pyproject = file;
    poetrylock = file;
    groups = names;
    onlyGroups = names;
    checkGroups = names;
    extras = names // {
      hint = "such as [ \"cli\" ]; [ \"*\" ] is all of them";
    };
    python = {
      fits = value: isAttrs value && value ? interpreter;
      wanted = value: "it must be an interpreter, and is ${
        if isString value then "the text \"${value}\"" else if value ? python then "a set of packages" else is value
      }";
      hint = "such as pkgs.python312";
    };
    overrides = {
      fits = value: isList value || isFunction value || (isAttrs value && value ? __functor);
      wanted = value: "it must be a function or a list of functions, and is ${is value}";
      hint = "such as (final: prev: { numpy = prev.numpy.overridePythonAttrs { }; })";
    };
  };
in
mapAttrs (
  name: value:
  if !(kinds ? ${name}) || value == null || kinds.${name}.fits value then
    value
  else
    throw ''
      ${name}: ${kinds.${name}.wanted value}.
      hint: ${kinds.${name}.hint}''
) given
