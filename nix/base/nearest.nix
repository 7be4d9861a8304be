/** The one of `known` that a mistyped `name` most likely meant, or null. */
name: import ./nearest-within.nix (1 + builtins.stringLength name / 4) name
