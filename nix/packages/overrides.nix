/** Overlays over the Python packages, as poetry2nix's users compose them. */
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

  /** A default overlay: `extend` adds one on top, `overrideOverlay` puts a set in its place, name by name. */
  makeDefault = isEmpty: overlay: {
    inherit isEmpty;
    __functor = overlay;
    extend = other: makeDefault false (compose overlay other);
    overrideOverlay = other: makeDefault false (final: prev: overlay final prev // other final prev);
  };
in
{
  mkDefaultPoetryOverrides = makeDefault false;
  /** Empty: what a package needs to be built is in the plan. */
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
