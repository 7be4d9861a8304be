/** Overlays over the Python packages, composed in the ways that poetry2nix offers. */
let
  inherit (builtins)
    concatMap
    filter
    foldl'
    isAttrs
    isFunction
    isList
    typeOf
    ;

  compose =
    first: second: final: prev:
    let
      one = first final prev;
    in
    one // second final (prev // one);

  /** A default overlay: an overlay given to `extend` sees its results as `prev`; the names of one given to `overrideOverlay` replace its own. */
  makeDefault = isEmpty: overlay: {
    inherit isEmpty;
    __functor = _: overlay;
    extend = other: makeDefault false (compose overlay other);
    overrideOverlay = other: makeDefault false (final: prev: overlay final prev // other final prev);
  };

  # `final: { }` and `final: prev: [ ]` are mistakes that Nix tells nothing of but types.
  checked =
    overlay: final:
    let
      ofFinal = overlay final;
    in
    prev:
    if !(isFunction ofFinal || ofFinal ? __functor) then
      wrong "be a function of two arguments" "one of the type ${typeOf ofFinal} after the first"
    else
      let
        packages = ofFinal prev;
      in
      if isAttrs packages then packages else wrong "give a set" "one of the type ${typeOf packages}";
  wrong =
    what: gives:
    throw ''
      overrides: an overlay must ${what}, and gives ${gives}.
      hint: write it as final: prev: { NAME = prev.NAME.overridePythonAttrs { ... }; }'';
in
{
  mkDefaultPoetryOverrides = makeDefault false;
  /** Empty: what packages need to be built is in the plan. */
  defaultPoetryOverrides = makeDefault true (final: prev: { });

  /** `overrides` as given: an overlay, or a list of them. */
  toList =
    overrides:
    let
      flatten = value: if isList value then concatMap flatten value else [ value ];
    in
    map checked (filter (overlay: !(overlay.isEmpty or false)) (flatten overrides));
}
