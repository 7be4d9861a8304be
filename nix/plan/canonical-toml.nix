/**
  The canonical form of the tables of pyproject.toml that matter, whose SHA-256 is in the plan.
  src/plan/canonical-toml.ts computes the same; it writes the grammar down. Files that this cannot tell apart
  (with floats, dates or NUL) are digested as a whole.
*/
let
  inherit (builtins) attrNames concatStringsSep filter stringLength typeOf;

  string = text: "${toString (stringLength text)}:${text}";

  forms = {
    string = string;
    int = number: "i${toString number};";
    bool = truth: if truth then "t" else "f";
    list = items: "[${concatStringsSep "" (map canonical items)}]";
    set = table: "{${concatStringsSep "" (map (key: string key + canonical table.${key}) (attrNames table))}}";
  };
  canonical = value: forms.${typeOf value} value;
in
pyproject:
let
  tool = pyproject.tool or { };
  candidates = {
    build-system = pyproject.build-system or null;
    dependency-groups = pyproject.dependency-groups or null;
    project = pyproject.project or null;
    "tool.poetrix" = tool.poetrix or null;
    "tool.poetry" = tool.poetry or null;
  };
  present = filter (name: candidates.${name} != null) (attrNames candidates);
in
canonical (builtins.listToAttrs (map (name: { inherit name; value = candidates.${name}; }) present))
