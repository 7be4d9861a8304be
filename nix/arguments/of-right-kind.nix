/**
  The arguments of all functions, each of which is an error in words where it is of a kind that nothing can be done with.
  None is evaluated before it is used.
*/
given:
let
  inherit (builtins)
    all
    attrValues
    filter
    head
    isAttrs
    isBool
    isFunction
    isList
    isPath
    isString
    mapAttrs
    match
    pathExists
    typeOf
    ;

  is = value: "is ${described value}";
  described =
    value:
    if value ? type && value.type == "derivation" then
      "a package"
    else if isString value then
      "the text \"${value}\""
    else
      "of the type ${if value == null then "null" else typeOf value}";

  isFolder = value: isPath value || (isAttrs value && value ? outPath) || (isString value && match "/.*" value != null);
  folder = {
    fits = isFolder;
    wanted = value: "it must be a path, and ${is value}";
    hint = "write it without quotes, such as `./.`; `self` in a flake";
  };
  file = name: {
    fits = value: isFolder value && pathExists value;
    wanted = value: if isFolder value then "there is no ${toString value}" else folder.wanted value;
    hint = "write it without quotes, such as ./${name}; in a flake Nix sees only files that git tracks: `git add ${name}`";
  };
  names = {
    fits = value: isList value && all isString value;
    wanted =
      value:
      if isList value then
        "it must be a list of names, and one of them ${is (head (filter (name: !(isString name)) value))}"
      else
        "it must be a list, and ${is value}";
    hint = "such as [ \"dev\" ]";
  };
  folders = {
    fits = value: (isList value || isAttrs value) && all isOneOf (membersOf value);
    wanted =
      value:
      if isList value || isAttrs value then
        "it must be a list or a set of folders, and one of them ${is (head (filter (folder: !(isOneOf folder)) (membersOf value)))}"
      else
        "it must be a list or a set, and ${is value}";
    hint = "such as [ \"apps/till\" ], or { till = \"apps/till\"; }";
  };
  isOneOf = folder: isString folder || isFolder folder;
  membersOf = value: if isList value then value else attrValues value;
  flag = {
    fits = isBool;
    wanted = value: "it must be true or false, and ${is value}";
    hint = "write it without quotes";
  };
  text = {
    fits = isString;
    wanted = value: "it must be text, and ${is value}";
    hint = "write it in quotes, such as \"1.0\"";
  };
  set = hint: {
    inherit hint;
    fits = isAttrs;
    wanted = value: "it must be a set, and ${is value}";
  };
  python = {
    fits = value: isAttrs value && value ? interpreter;
    wanted = value: "it must be an interpreter, and ${if value ? python then "is a set of packages" else is value}";
    hint = "such as pkgs.python312";
  };
  isOverlay = value: isFunction value || (isAttrs value && value ? __functor);
  overlays = {
    fits = value: isOverlay value || (isList value && all overlays.fits value);
    wanted =
      value:
      if isList value then
        "each of the list must be a function, and one ${is (head (filter (one: !(overlays.fits one)) value))}"
      else
        "it must be a function or a list of functions, and ${is value}";
    hint = "such as (final: prev: { numpy = prev.numpy.overridePythonAttrs { }; })";
  };
  choice = {
    fits = isFunction;
    wanted = value: "it must be a function, and ${is value}";
    hint = "such as (ps: [ ps.ipython ])";
  };
  places = set "such as { app = ./src; }" // {
    fits = value: isAttrs value && all isPlace (attrValues value);
    wanted =
      value:
      if isAttrs value then
        "each must be a path, or text, and one ${is (head (filter (one: !(isPlace one)) (attrValues value)))}"
      else
        "it must be a set, and ${is value}";
  };
  isPlace = value: value == null || isString value || isFolder value;

  kinds = {
    inherit python;
    projectDir = folder;
    pwd = folder;
    root = folder;
    src = folder;
    pyproject = file "pyproject.toml";
    poetrylock = file "poetry.lock";
    pyProject = set "the contents of pyproject.toml, such as builtins.fromTOML (builtins.readFile ./pyproject.toml)";
    groups = names;
    onlyGroups = names;
    checkGroups = names;
    extras = names // {
      hint = "such as [ \"cli\" ]; [ \"*\" ] is all of them";
    };
    preferWheels = flag;
    follow = flag;
    allowStaleLock = flag;
    version = text;
    overrides = overlays;
    extraPackages = choice;
    editablePackageSources = places;
    meta = set "such as { mainProgram = \"app\"; }";
    scripts = set "such as { app = \"app.cli:main\"; }" // {
      fits = value: isAttrs value && all (script: isString script || isAttrs script) (attrValues value);
      wanted = value: if isAttrs value then "one of them is no text" else "it must be a set, and ${is value}";
    };
    projects = folders;
    projectArguments = set "such as { till = { extras = [ ]; }; }";
    sharedProjects = names // {
      hint = "such as [ \"till\" ]";
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
