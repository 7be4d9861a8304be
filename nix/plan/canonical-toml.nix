/**
  The canonical form of those parts of pyproject.toml that can change the plan; the plan holds its SHA-256.
  src/plan/canonical-toml.ts computes the same, and documents the grammar and the reasons. Files with floats, dates or NUL, which
  Nix cannot represent exactly, are digested byte by byte instead.
*/
let
  inherit (builtins)
    attrNames
    concatStringsSep
    filter
    foldl'
    intersectAttrs
    isAttrs
    listToAttrs
    removeAttrs
    stringLength
    typeOf
    ;

  string = text: "${toString (stringLength text)}:${text}";

  forms = {
    string = string;
    int = number: "i${toString number};";
    bool = truth: if truth then "t" else "f";
    list = items: "[${concatStringsSep "" (map canonical items)}]";
    set = table: "{${concatStringsSep "" (map (key: string key + canonical table.${key}) (attrNames table))}}";
  };
  canonical = value: forms.${typeOf value} value;

  at = foldl' (value: key: if isAttrs value then value.${key} or null else null);

  only =
    keys:
    intersectAttrs (
      listToAttrs (
        map (name: {
          inherit name;
          value = null;
        }) keys
      )
    );
  # null where the table has nothing that matters.
  kept =
    keep: value:
    if !isAttrs value then
      value
    else
      let
        rest = keep value;
      in
      if rest == { } then null else rest;
in
pyproject:
let
  candidates = {
    build-system = at pyproject [ "build-system" ];
    dependency-groups = at pyproject [ "dependency-groups" ];
    project = kept (only [
      "dependencies"
      "dynamic"
      "name"
      "optional-dependencies"
      "requires-python"
    ]) (at pyproject [ "project" ]);
    "tool.hatch.build.hooks" = at pyproject [ "tool" "hatch" "build" "hooks" ];
    "tool.hatch.build.targets.wheel.hooks" = at pyproject [ "tool" "hatch" "build" "targets" "wheel" "hooks" ];
    "tool.hatch.metadata.hooks" = at pyproject [ "tool" "hatch" "metadata" "hooks" ];
    "tool.pdm.build" = kept (only [ "run-setuptools" ]) (at pyproject [ "tool" "pdm" "build" ]);
    "tool.poetrix" = kept (table: removeAttrs table [ "allow-stale-lock" "stale" ]) (
      at pyproject [ "tool" "poetrix" ]
    );
    "tool.poetry" = kept (only [
      "build-constraints"
      "dependencies"
      "dev-dependencies"
      "extras"
      "group"
      "name"
      "package-mode"
      "source"
    ]) (at pyproject [ "tool" "poetry" ]);
    "tool.scikit-build" = kept (only [
      "cmake"
      "ninja"
    ]) (at pyproject [ "tool" "scikit-build" ]);
  };
  present = filter (name: candidates.${name} != null) (attrNames candidates);
in
canonical (
  listToAttrs (
    map (name: {
      inherit name;
      value = candidates.${name};
    }) present
  )
)
