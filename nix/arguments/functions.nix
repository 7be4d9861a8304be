/**
  Functions that take the arguments of project.nix, which say which project and which of its packages, and arguments of their own.
  As with nixpkgs' `setFunctionArgs`, `lib.functionArgs` reports all of them.
*/
{
  /** project.nix, for a toolchain. */
  project,
  /** The overlays of a project that is given none. */
  defaultOverrides,
}:
let
  inherit (builtins) attrNames filter functionArgs head intersectAttrs;

  knownArguments = import ./known-arguments.nix;
  ofRightKind = import ./of-right-kind.nix;
  setOfArguments =
    name: first: import ./set-of-arguments.nix { inherit name; example = "${name} { ${first} = ./.; }"; };
  # Arguments without a default, of `functionArgs`.
  complete =
    name: arguments: given:
    let
      missing = filter (argument: !(arguments.${argument} || given ? ${argument})) (attrNames arguments);
    in
    if missing == [ ] then
      given
    else
      throw ''
        ${name} was not given ${head missing}.
        hint: docs/nix-functions.md says what it is'';
  ofOneProject = functionArgs project;
in
{
  /** A function of one project: `make` takes the project, then the function's own arguments. */
  ofProject =
    {
      name,
      /** Defaults that differ from those of project.nix. */
      defaults ? { },
      /** Whether it takes any other argument too, and passes it on. */
      isOpen ? false,
    }:
    make:
    let
      # `functionArgs` evaluates nothing, so the missing project does no harm.
      all = ofOneProject // functionArgs (make null);
      known = if isOpen then given: given else knownArguments name (attrNames all);
    in
    {
      __functionArgs = all;
      __functor =
        _: arguments:
        let
          given = ofRightKind (setOfArguments name "projectDir" arguments);
        in
        make (project ({ overrides = defaultOverrides; } // defaults // intersectAttrs ofOneProject given)) (
          removeAttrs (known given) (attrNames ofOneProject)
        );
    };

  /** A function of a few arguments of its own. */
  ofItself =
    name: make:
    let
      all = functionArgs make;
    in
    {
      __functionArgs = all;
      __functor =
        _: given:
        make (complete name all (knownArguments name (attrNames all) (ofRightKind (setOfArguments name (if all ? projectDir then "projectDir" else head (attrNames all)) given))));
    };

  /** A function of many projects. `make` finds them; the other arguments of project.nix are applied to each. */
  ofWorkspace =
    make:
    let
      shared = removeAttrs ofOneProject [
        "projectDir"
        "pyproject"
        "poetrylock"
        "pwd"
      ];
      all = shared // functionArgs (make null);
    in
    {
      __functionArgs = all;
      __functor =
        _: arguments:
        let
          given = ofRightKind (setOfArguments "mkPoetryWorkspace" "root" arguments);
        in
        make ({ overrides = defaultOverrides; } // intersectAttrs shared given) (
          complete "mkPoetryWorkspace" (functionArgs (make null)) (
            removeAttrs (knownArguments "mkPoetryWorkspace" (attrNames all) given) (attrNames shared)
          )
        );
    };
}
