/**
  A parsed plan, whose parts are checked when they are first used: where the file was edited by hand or broken by a merge,
  the error names the key that is wrong.

  Of targets of other systems than `system` only what errors tell stays: evaluating many projects at once keeps each one's plan,
  and most of it is about other systems. So nothing here may refer to the whole plan once the result is there.
*/
let
  inherit (builtins)
    attrNames
    attrValues
    concatMap
    concatStringsSep
    deepSeq
    elem
    filter
    foldl'
    head
    intersectAttrs
    isAttrs
    isString
    map
    mapAttrs
    match
    removeAttrs
    seq
    typeOf
    ;

  visible = import ../base/visible.nix;

  # What `typeOf` calls a type, in the words of error messages.
  words = {
    set = "a table";
    list = "a list";
    string = "text";
    bool = "true or false";
    int = "a whole number";
    null = "null";
  };

  fail =
    place: problem:
    throw ''
      poetrix.lock cannot be used: ${visible place} ${problem}.
      hint: restore it from version control, or write it again with `poetrix lock`'';

  # Most tables have all keys, each of the first of its types: comparing two lists tells that, for all keys in one step.
  check =
    types:
    let
      usual = map head (attrValues types);
      checkEach = eachKey types;
    in
    place: value:
    if isAttrs value && map typeOf (attrValues (intersectAttrs types value)) == usual then value else checkEach place value;

  eachKey =
    types: place: value:
    let
      at = key: if place == "" then key else "${place}.${key}";
    in
    if !isAttrs value then
      fail (if place == "" then "it" else place) "must be a table"
    else
      foldl' (
        checked: key:
        if !value ? ${key} then
          fail (at key) "is missing"
        else if elem (typeOf value.${key}) types.${key} then
          checked
        else
          fail (at key) "must be ${concatStringsSep " or " (map (type: words.${type}) types.${key})}"
      ) value (attrNames types);

  # Texts that messages show.
  shown =
    keys: place: value:
    foldl' (
      checked: key:
      if !isString (value.${key} or null) || visible value.${key} == value.${key} then
        checked
      else
        fail "${place}.${key}" "has a line break, or a character that cannot be seen"
    ) value keys;

  every = check': place: mapAttrs (key: check' "${place}.${key}");

  build = check {
    backend = [ "string" ];
    backendPath = [ "list" ];
    requires = [ "list" ];
  };
  ofBuild =
    place: entry:
    if entry.build or null == null then entry else entry // { build = build "${place}.build" entry.build; };

  project =
    place: value:
    ofBuild place (
      shown [ "name" "python" "versionTool" ] place (check {
        name = [ "string" ];
        python = [ "string" ];
        packageMode = [ "bool" ];
        groups = [ "list" ];
        defaultGroups = [ "list" ];
        extras = [ "list" ];
        build = [
          "set"
          "null"
        ];
      } place value)
    );

  # By its kind, where that has fields of its own.
  sourceOf = mapAttrs (_: fields: place: value: shown [ "path" ] place (check ({ kind = [ "string" ]; } // fields) place value)) {
    git = {
      url = [ "string" ];
      revision = [ "string" ];
    };
    url.url = [ "string" ];
    file.path = [ "string" ];
    directory = {
      path = [ "string" ];
      develop = [ "bool" ];
    };
  };
  otherSource = check { kind = [ "string" ]; };

  packageTable = check {
    name = [ "string" ];
    version = [ "string" ];
    source = [ "set" ];
    files = [ "set" ];
  };
  file = check {
    kind = [ "string" ];
    hash = [ "string" ];
    url = [
      "string"
      "null"
    ];
  };

  package =
    place: value:
    let
      checked = packageTable place value;
    in
    if match "[A-Za-z0-9._-]+ [A-Za-z0-9.!+_-]+" "${checked.name} ${checked.version}" == null then
      fail place "has a name or a version that is none"
    else
      ofBuild place (
        checked
        // {
          source = (sourceOf.${checked.source.kind or ""} or otherSource) "${place}.source" checked.source;
          files = every file "${place}.files" checked.files;
        }
      );

  target =
    place: value:
    let
      checked = check {
        system = [ "string" ];
        python = [ "set" ];
        packages = [ "set" ];
        builds = [ "set" ];
        buildNames = [ "set" ];
        buildFiles = [ "set" ];
        tools = [ "set" ];
        selections = [ "list" ];
      } place value;
    in
    checked
    // {
      python = check {
        implementation = [ "string" ];
        version = [ "string" ];
        from = [
          "string"
          "null"
        ];
        below = [
          "string"
          "null"
        ];
      } "${place}.python" checked.python;
      packages = every (check {
        file = [
          "string"
          "null"
        ];
        dependencies = [ "list" ];
        include = [ "set" ];
      }) "${place}.packages" checked.packages;
    };

  # Its system, its Python, and the packages that are locked for no target of this system.
  outline =
    known:
    { system, python, packages, ... }:
    let
      elsewhere = {
        inherit system python;
        packages = removeAttrs packages known;
      };
    in
    deepSeq elsewhere elsewhere;

  ofSystem =
    system: targets:
    let
      isOther = id: targets.${id}.system != system;
      ids = attrNames targets;
      known = concatMap (id: attrNames targets.${id}.packages) (filter (id: !isOther id) ids);
    in
    foldl' (
      kept: id:
      let
        outlined = outline known targets.${id};
      in
      if isOther id then seq outlined (kept // { ${id} = outlined; }) else kept
    ) targets ids;
in
{ plan, system }:
let
  checked = check {
    project = [ "set" ];
    packages = [ "set" ];
    targets = [ "set" ];
  } "" plan;
  parts = {
    project = project "project" checked.project;
    packages = every package "packages" checked.packages;
    targets = ofSystem system (every target "targets" checked.targets);
  };
in
foldl' (done: name: seq parts.${name} done) checked (attrNames parts) // parts
