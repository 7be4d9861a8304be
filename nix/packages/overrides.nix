/** Overlays over the Python packages, composed in the ways that poetry2nix offers. */
let
  inherit (builtins)
    concatMap
    filter
    foldl'
    isAttrs
    isList
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
    __functor = overlay;
    extend = other: makeDefault false (compose overlay other);
    overrideOverlay = other: makeDefault false (final: prev: overlay final prev // other final prev);
  };
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
    map (overlay: if isAttrs overlay then overlay.__functor else overlay) (
      filter (overlay: !(isAttrs overlay && overlay.isEmpty or false)) (flatten overrides)
    );
}
