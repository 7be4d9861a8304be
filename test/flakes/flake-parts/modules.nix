/**
  A small module system, for tests: imports, options with types and defaults, mkIf, mkMerge, mkDefault. Values without a
  declared option are merged: sets deeply, and lists are joined. The real module system does far more.
*/
given:
let
  inherit (builtins)
    all
    concatLists
    concatMap
    filter
    foldl'
    isAttrs
    isBool
    isFunction
    isList
    isPath
    isString
    length
    mapAttrs
    substring
    ;

  wrap = kind: fields: fields // { __module = kind; };
  is = kind: value: isAttrs value && value.__module or null == kind;
  isPlain = value: isAttrs value && value.type or null != "derivation" && !(value ? __module);

  lib = given // {
    mkOption = wrap "option";
    mkEnableOption =
      text:
      lib.mkOption {
        type = lib.types.bool;
        default = false;
        description = text;
      };
    mkIf = condition: content: wrap "if" { inherit condition content; };
    mkMerge = contents: wrap "merge" { inherit contents; };
    mkDefault = value: wrap "default" { inherit value; };
    literalExpression = text: text;
    types =
      let
        simple = name: check: {
          inherit name;
          merge = values: if check (last values) then last values else throw "a value is no ${name}";
        };
      in
      rec {
        raw = simple "value" (_: true);
        bool = simple "bool" isBool;
        str = simple "text" isString;
        path = simple "path" (value: isPath value || (isString value && substring 0 1 value == "/") || value ? outPath);
        package = simple "package" (value: value.type or null == "derivation");
        nullOr = inner: {
          merge = values: if last values == null then null else inner.merge values;
        };
        listOf = inner: {
          merge = values: map (value: inner.merge [ value ]) (concatLists values);
        };
        attrsOf = inner: {
          merge =
            values: mapAttrs (name: _: inner.merge (concatMap (value: flatten (value.${name} or (lib.mkMerge [ ]))) values)) (union values);
        };
        submodule = module: { merge = values: build module.options (concatMap parts values); };
      };
  };
  last = list: builtins.elemAt list (length list - 1);
  union = foldl' (done: each: done // each) { };

  # A definition as plain sets. Conditions are moved inwards to the values, so that no name depends on a condition.
  parts =
    value:
    if is "if" value then
      map (mapAttrs (_: lib.mkIf value.condition)) (parts value.content)
    else if is "merge" value then
      concatMap parts value.contents
    else
      [ value ];
  # The values that hold.
  flatten =
    value:
    if is "if" value then
      (if value.condition then flatten value.content else [ ])
    else if is "merge" value then
      concatMap flatten value.contents
    else
      [ value ];

  build =
    options: definitions:
    mapAttrs (
      name: _:
      let
        option = options.${name} or null;
        defined = map (each: each.${name}) (filter (each: each ? ${name}) definitions);
      in
      if is "option" option then
        valueOf name option (concatMap flatten defined)
      else if option != null then
        build option (concatMap parts defined)
      else
        merged (concatMap flatten defined)
    ) (options // union definitions);
  valueOf =
    name: option: values:
    let
      firm = filter (value: !(is "default" value)) values;
      chosen = if firm != [ ] then firm else map (each: each.value) values;
    in
    if chosen != [ ] then
      option.type.merge chosen
    else
      option.default or (throw "the option ${name} is used and not defined");
  merged =
    values:
    if values == [ ] then
      { }
    else if all isPlain values then
      build { } values
    else if all isList values then
      concatLists values
    else
      last values;
in
{
  inherit lib;
  /** The configuration of modules, which are called with `arguments`, `lib` and `config`. */
  evalModules =
    { modules, arguments }:
    let
      load =
        module:
        let
          content = if isPath module || isString module then import module else module;
          called = if isFunction content then content (arguments // { inherit lib config; }) else content;
        in
        concatMap load (called.imports or [ ])
        ++ [
          {
            options = called.options or { };
            config = called.config or (removeAttrs called [ "imports" "options" ]);
          }
        ];
      loaded = concatMap load modules;
      options = merged ([ { } ] ++ map (each: each.options) loaded);
      config = build options (concatMap (each: parts each.config) loaded);
    in
    config;
}
