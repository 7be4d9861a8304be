{ lib }:
{
  lazyDerivation =
    {
      derivation,
      meta ? null,
      passthru ? { },
      outputs ? [ "out" ],
    }:
    {
      type = "derivation";
      inherit (derivation) outPath outputName drvPath name system;
      inherit outputs;
    }
    // lib.genAttrs outputs (output: derivation.${output})
    // lib.optionalAttrs (meta != null) { inherit meta; }
    // passthru;
  optionalDrvAttr = condition: value: if condition then value else null;
}
