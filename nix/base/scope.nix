/** A set of functions that refer to one another through `self`: `overrideScope` replaces some of them for all others. */
let
  makeScope =
    functions:
    let
      self = functions self // {
        overrideScope =
          overlay:
          makeScope (
            final:
            let
              prev = functions final;
            in
            prev // overlay final prev
          );
        # poetry2nix's older name.
        overrideScope' = self.overrideScope;
      };
    in
    self;
in
makeScope
