{ lib }:
rec {
  inherit (builtins) trace addErrorContext unsafeGetAttrPos;
  traceIf = condition: message: value: if condition then trace message value else value;
  traceVal = value: trace value value;
  traceSeq = x: value: trace (builtins.deepSeq x x) value;
  traceValSeq = value: traceSeq value value;
}
