/** A project's plan, the target of one Python, and the packages of a selection: what all functions begin with. */
{ toolchain }:
{
  /** The folder of `pyproject.toml`, `poetry.lock` and `poetrix.lock`; `self` in a flake. */
  projectDir ? null,
  /** This file by itself, where it is not in `projectDir`. */
  pyproject ? import ./in-folder.nix projectDir "pyproject.toml",
  /** This file by itself, where it is not in `projectDir`. */
  poetrylock ? import ./in-folder.nix projectDir "poetry.lock",
  /** The folder that path dependencies of the lock are relative to; `projectDir` by default. */
  pwd ? projectDir,
  /** The interpreter, such as `pkgs.python312`; one that the plan covers by default. */
  python ? null,
  /** Overlays over the Python set, see below. */
  overrides ? [ ],
  /** Groups beside `main`; `null`: `dev`, where the project has it. */
  groups ? [ ],
  /** Groups for tests; `dev` by default, where the project has it. */
  checkGroups ? null,
  /** The extras; `"*"` stands for all. */
  extras ? [ "*" ],
  /** Taken for poetry2nix's sake: the plan has decided (`source` under `[tool.poetrix.packages.NAME]`). */
  preferWheels ? true,
  /** Make the plan while Nix evaluates (import from derivation), though there is a `poetrix.lock`. */
  follow ? false,
}:
let
  inherit (builtins)
    attrNames
    elem
    filter
    head
    pathExists
    ;
  overlays = (import ./packages/overrides.nix).toList overrides;

  planPath = dirOf poetrylock + "/poetrix.lock";
  isLocked = !follow && pathExists planPath;

  plan =
    if isLocked then
      import ./plan/read-plan.nix {
        plan = planPath;
        inherit poetrylock pyproject;
      }
    else if !toolchain.canFollow then
      throw ''
        there is no poetrix.lock to build from: the ${toolchain.name} toolchain has no index of its own, and cannot follow poetry.lock alone.
        hint: run `poetrix lock`''
    else
      import ./plan/follow.nix {
        inherit toolchain poetrylock pyproject;
        python = chosenPython;
        previous = if pathExists planPath then planPath else null;
      };

  # The toolchain's own where the plan covers it, or the first that it does.
  chosenPython =
    if python != null then
      python
    else if !isLocked then
      toolchain.defaultPython
    else
      let
        versions = map (id: plan.targets.${id}.python.version) (
          filter (id: plan.targets.${id}.system == toolchain.system) (attrNames plan.targets)
        );
        available = filter (candidate: candidate != null) (map toolchain.pythonFor versions);
      in
      if available == [ ] || elem toolchain.defaultPython.pythonVersion versions then
        toolchain.defaultPython
      else
        head available;

  target = import ./plan/select-target.nix {
    inherit plan;
    inherit (toolchain) system;
    python = chosenPython;
  };

  fetchSource = import ./sources/fetch-source.nix {
    inherit plan toolchain;
    projectDir = pwd;
  };

  runtime = import ./builders/runtime.nix {
    inherit
      plan
      target
      toolchain
      fetchSource
      ;
    python = chosenPython;
  };

  environments = import ./environments/environment.nix runtime;

  warned = if preferWheels then packages: packages else builtins.trace wheelsAreLocked;
  wheelsAreLocked = ''
    warning: preferWheels = false: whether a package is a wheel is decided when it is locked.
    hint: set source = "sdist" under [tool.poetrix.packages.NAME] in pyproject.toml, and run `poetrix lock`'';

  hasGroup = name: elem name plan.project.groups;
  # poetry2nix's default, `dev`, where the project has it.
  developmentGroups = if hasGroup "dev" then [ "dev" ] else [ ];
  orDevelopment = names: if names == null then developmentGroups else names;
  chosenExtras = if extras == [ "*" ] then plan.project.extras else extras;

  packagesOf =
    moreGroups:
    warned (import ./packages/package-set.nix {
      inherit
        runtime
        environments
        fetchSource
        overlays
        ;
      selected = import ./plan/select-packages.nix {
        inherit plan target;
        groups = filter hasGroup [ "main" ] ++ moreGroups;
        extras = chosenExtras;
      };
    });
in
{
  inherit
    plan
    target
    runtime
    environments
    projectDir
    pyproject
    poetrylock
    pwd
    ;
  python = chosenPython;
  /** With what the project needs at run time. */
  main = packagesOf (orDevelopment groups);
  /** With what its checks need as well. */
  withChecks = packagesOf (orDevelopment groups ++ orDevelopment checkGroups);
}
