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
  inherit (builtins) attrNames functionArgs intersectAttrs;

  knownArguments = import ./known-arguments.nix;
  ofRightKind = import ./of-right-kind.nix;
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
      checked = if isOpen then given: given else knownArguments name (attrNames all);
    in
    {
      __functionArgs = all;
      __functor =
        _: given:
        make (project ({ overrides = defaultOverrides; } // defaults // ofRightKind (intersectAttrs ofOneProject given))) (
          removeAttrs (checked given) (attrNames ofOneProject)
        );
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
        _: given:
        make ({ overrides = defaultOverrides; } // ofRightKind (intersectAttrs shared given)) (
          removeAttrs (knownArguments "mkPoetryWorkspace" (attrNames all) given) (attrNames shared)
        );
    };
}
