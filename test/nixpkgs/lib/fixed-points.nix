{ lib }:
rec {
  fix =
    f:
    let
      x = f x;
    in
    x;
  fix' =
    f:
    let
      x = f x // {
        __unfix__ = f;
      };
    in
    x;
  converge =
    f: x:
    let
      next = f x;
    in
    if next == x then x else converge f next;
  extends =
    overlay: f:
    (
      final:
      let
        prev = f final;
      in
      prev // overlay final prev
    );
  composeExtensions =
    f: g: final: prev:
    let
      applied = f final prev;
    in
    applied // g final (prev // applied);
  composeManyExtensions = lib.foldr (x: y: composeExtensions x y) (final: prev: { });
  makeExtensible = makeExtensibleWithCustomName "extend";
  makeExtensibleWithCustomName =
    name: rattrs:
    fix' (
      self:
      (rattrs self)
      // {
        ${name} = f: makeExtensibleWithCustomName name (extends f rattrs);
      }
    );
  toExtension =
    f:
    if lib.isFunction f then
      final: prev:
      let
        applied = f prev;
      in
      if lib.isFunction applied then f final prev else applied
    else
      final: prev: f;
}
