{ lib }:
rec {
  overrideDerivation =
    drv: f:
    let
      new = derivation (drv.drvAttrs // f drv);
    in
    lib.flip (lib.extendDerivation (builtins.seq drv.drvPath true)) new (
      {
        meta = drv.meta or { };
        passthru = drv.passthru or { };
      }
      // drv.passthru or { }
      // lib.optionalAttrs (drv ? __spliced) { __spliced = { }; }
    );

  /** `f`'s result with `override`, that calls `f` again with other arguments, and `overrideDerivation`. */
  makeOverridable =
    f:
    let
      mirror = lib.mirrorFunctionArgs f;
    in
    mirror (
      origArgs:
      let
        result = f origArgs;
        overrideWith = new: origArgs // (if lib.isFunction new then new origArgs else new);
        again = change: makeOverridable (mirror (args: change (f args))) origArgs;
        override = mirror (new: makeOverridable f (overrideWith new));
      in
      if builtins.isAttrs result then
        result
        // {
          inherit override;
          overrideDerivation = fdrv: again (drv: overrideDerivation drv fdrv);
        }
        // lib.optionalAttrs (result ? overrideAttrs) {
          overrideAttrs = fdrv: again (drv: drv.overrideAttrs fdrv);
        }
      else if lib.isFunction result then
        lib.setFunctionArgs result (lib.functionArgs result) // { inherit override; }
      else
        result
    );

  callPackageWith =
    autoArgs: fn: args:
    let
      f = if lib.isFunction fn then fn else import fn;
      wanted = lib.functionArgs f;
      given = builtins.intersectAttrs wanted autoArgs // args;
      missing = builtins.filter (name: !wanted.${name} && !given ? ${name}) (builtins.attrNames wanted);
    in
    if missing == [ ] then
      makeOverridable f given
    else
      abort "lib.customisation.callPackageWith: Function called without required argument \"${builtins.head missing}\"";

  callPackagesWith =
    autoArgs: fn: args:
    let
      f = if lib.isFunction fn then fn else import fn;
      given = builtins.intersectAttrs (lib.functionArgs f) autoArgs // args;
      made = makeOverridable f given;
    in
    if lib.isDerivation made then
      throw "function `callPackages` was called on a *single* derivation; did you mean to use `callPackage` instead?"
    else
      builtins.mapAttrs (
        name: value: if lib.isDerivation value || builtins.isAttrs value then makeOverridable (new: (f new).${name}) given else value
      ) (removeAttrs made [ "override" "overrideDerivation" ]);

  extendDerivation =
    condition: passthru: drv:
    let
      outputs = drv.outputs or [ "out" ];
      commonAttrs = drv // builtins.listToAttrs outputsList // { all = map (x: x.value) outputsList; } // passthru;
      outputToAttrListElement = outputName: {
        name = outputName;
        value =
          commonAttrs
          // {
            inherit (drv.${outputName}) type outputName;
            outputSpecified = true;
            drvPath = assert condition; drv.${outputName}.drvPath;
            outPath = assert condition; drv.${outputName}.outPath;
          }
          // lib.optionalAttrs (passthru ? overrideAttrs) {
            overrideAttrs = f: (passthru.overrideAttrs f).${outputName};
          };
      };
      outputsList = map outputToAttrListElement outputs;
    in
    commonAttrs
    // {
      drvPath = assert condition; drv.drvPath;
      outPath = assert condition; drv.outPath;
    };

  hydraJob = drv: drv;

  makeScope = newScope: f:
    let
      self = f self // {
        newScope = scope: newScope (self // scope);
        callPackage = self.newScope { };
        overrideScope = g: makeScope newScope (lib.extends g f);
        overrideScope' = g: makeScope newScope (lib.extends (lib.flip g) f);
        packages = f;
      };
    in
    self;

  makeScopeWithSplicing' =
    { splicePackages ? null, newScope }:
    { otherSplices ? null, keep ? (_: { }), extra ? (_: { }), f }:
    let
      self = f self // {
        newScope = scope: newScope (self // scope);
        callPackage = self.newScope { };
        overrideScope = g: makeScopeWithSplicing' { inherit splicePackages newScope; } {
          inherit otherSplices keep extra;
          f = lib.extends g f;
        };
        packages = f;
      } // extra { } // keep self;
    in
    self;
}
