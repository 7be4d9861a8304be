{ lib }:
rec {
  assertMsg = condition: message: condition || throw message;
  assertOneOf =
    name: value: values:
    assertMsg (builtins.elem value values) "${name} must be one of ${lib.generators.toPretty { } values}, but is: ${lib.generators.toPretty { } value}";
  assertEachOneOf =
    name: given: values:
    builtins.all (value: assertOneOf name value values) given;
}
