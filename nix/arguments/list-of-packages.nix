/** What `extraPackages = ps: ...` gave: a list of packages, or null for none. */
given:
let
  inherit (builtins) all filter head isAttrs isList typeOf;
  isPackage = value: value == null || (isAttrs value && value ? outPath);
in
if isList given && all isPackage given then
  given
else
  throw ''
    extraPackages: its function must give a list of packages, and ${
      if isList given then "one of them is of the type ${typeOf (head (filter (one: !(isPackage one)) given))}" else "gives ${if isPackage given then "one package" else "a ${typeOf given}"}"
    }.
    hint: extraPackages = ps: [ ps.ipython ]''
