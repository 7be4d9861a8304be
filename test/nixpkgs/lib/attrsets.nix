{ lib }:
let
  inherit (builtins) head tail length;
in
rec {
  inherit (builtins)
    attrNames
    listToAttrs
    hasAttr
    isAttrs
    getAttr
    removeAttrs
    intersectAttrs
    catAttrs
    ;

  attrValues = builtins.attrValues;
  attrByPath =
    path: default: set:
    if path == [ ] then
      set
    else if set ? ${head path} then
      attrByPath (tail path) default set.${head path}
    else
      default;
  hasAttrByPath =
    path: set: path == [ ] || (set ? ${head path} && hasAttrByPath (tail path) set.${head path});
  setAttrByPath =
    path: value: if path == [ ] then value else { ${head path} = setAttrByPath (tail path) value; };
  getAttrFromPath =
    path: attrByPath path (abort "cannot find attribute '${lib.concatStringsSep "." path}'");
  attrVals = names: set: map (name: set.${name}) names;
  getAttrs = names: set: genAttrs names (name: set.${name});
  concatMapAttrs = f: set: mergeAttrsList (attrValues (mapAttrs f set));
  mergeAttrsList = builtins.foldl' (x: y: x // y) { };
  filterAttrs =
    keep: set:
    removeAttrs set (builtins.filter (name: !keep name set.${name}) (attrNames set));
  filterAttrsRecursive =
    keep: set:
    mapAttrs (_: value: if isAttrs value then filterAttrsRecursive keep value else value) (
      filterAttrs keep set
    );
  foldlAttrs =
    f: start: set:
    builtins.foldl' (result: name: f result name set.${name}) start (attrNames set);
  foldAttrs =
    f: start: list:
    lib.foldr (set: result: lib.foldr (name: r: r // { ${name} = f set.${name} (r.${name} or start); }) result (attrNames set)) { } list;
  collect =
    keep: value:
    if keep value then
      [ value ]
    else if isAttrs value then
      lib.concatMap (collect keep) (attrValues value)
    else
      [ ];
  nameValuePair = name: value: { inherit name value; };
  mapAttrs = builtins.mapAttrs;
  mapAttrs' = f: set: listToAttrs (mapAttrsToList f set);
  mapAttrsToList = f: set: map (name: f name set.${name}) (attrNames set);
  attrsToList = mapAttrsToList nameValuePair;
  mapAttrsRecursive = mapAttrsRecursiveCond (_: true);
  mapAttrsRecursiveCond =
    condition: f: set:
    let
      go =
        path:
        mapAttrs (
          name: value:
          if isAttrs value && condition value then go (path ++ [ name ]) value else f (path ++ [ name ]) value
        );
    in
    go [ ] set;
  genAttrs' = names: f: listToAttrs (map f names);
  genAttrs = names: f: listToAttrs (map (name: nameValuePair name (f name)) names);
  isDerivation = value: value.type or null == "derivation";
  toDerivation =
    path:
    let
      path' = builtins.storePath path;
      result = {
        type = "derivation";
        name = lib.strings.sanitizeDerivationName (builtins.substring 33 (-1) (baseNameOf path'));
        outPath = path';
        outputs = [ "out" ];
        out = result;
        outputName = "out";
      };
    in
    result;
  optionalAttrs = condition: set: if condition then set else { };
  zipAttrsWithNames =
    names: f: sets:
    genAttrs names (name: f name (catAttrs name sets));
  zipAttrsWith = builtins.zipAttrsWith;
  zipAttrs = zipAttrsWith (_: values: values);
  recursiveUpdateUntil =
    until: left: right:
    let
      go =
        path:
        zipAttrsWith (
          name: values:
          let
            here = path ++ [ name ];
          in
          if length values == 1 || until here (builtins.elemAt values 1) (head values) then
            head values
          else
            go here values
        );
    in
    go [ ] [
      right
      left
    ];
  recursiveUpdate = recursiveUpdateUntil (_: left: right: !(isAttrs left && isAttrs right));
  matchAttrs =
    pattern: set:
    isAttrs pattern
    && builtins.all (
      name:
      set ? ${name}
      && (
        if isAttrs pattern.${name} then
          isAttrs set.${name} && matchAttrs pattern.${name} set.${name}
        else
          set.${name} == pattern.${name}
      )
    ) (attrNames pattern);
  overrideExisting = old: new: mapAttrs (name: value: new.${name} or value) old;
  unionOfDisjoint =
    x: y:
    let
      both = attrNames (builtins.intersectAttrs x y);
    in
    x // y // genAttrs both (name: throw "attribute '${name}' is in both sets");
  showAttrPath = path: if path == [ ] then "<root attribute path>" else lib.concatMapStringsSep "." lib.strings.escapeNixIdentifier path;
  getOutput =
    output: package:
    if !package ? outputSpecified || !package.outputSpecified then
      package.${output} or package.out or package
    else
      package;
  getFirstOutput =
    candidates: package:
    let
      outputs = builtins.filter (output: package ? ${output}) candidates;
    in
    if package.outputSpecified or false || outputs == [ ] then package else package.${head outputs};
  getBin = getOutput "bin";
  getLib = getOutput "lib";
  getStatic = getFirstOutput [
    "static"
    "lib"
    "out"
  ];
  getDev = getOutput "dev";
  getInclude = getFirstOutput [
    "include"
    "dev"
    "out"
  ];
  getMan = getOutput "man";
  chooseDevOutputs = map getDev;
  recurseIntoAttrs = set: set // { recurseForDerivations = true; };
  dontRecurseIntoAttrs = set: set // { recurseForDerivations = false; };
  cartesianProduct =
    sets:
    builtins.foldl' (
      results: name: lib.concatMap (result: map (value: result // { ${name} = value; }) sets.${name}) results
    ) [ { } ] (attrNames sets);
  cartesianProductOfSets = cartesianProduct;
  mapCartesianProduct = f: sets: map f (cartesianProduct sets);
}
