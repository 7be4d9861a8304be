/** A project's plan, the target of one Python, and the packages of a selection: what all functions begin with. */
{
  toolchain,
  /** Of a workspace: the project that lies in a folder, for a Python that its lock covers; else null. */
  siblingAt ? _python: _folder: null,
}:
{
  /** The folder of `pyproject.toml`, `poetry.lock` and `poetrix.lock`; `self` in a flake. */
  projectDir ? null,
  /** This file, if it is not in `projectDir`. */
  pyproject ? import ./arguments/beside-lock.nix { inherit projectDir poetrylock; } "pyproject.toml",
  /** This file, if it is not in `projectDir`; enough by itself if the others are beside it. */
  poetrylock ? import ./arguments/in-folder.nix projectDir "poetry.lock",
  /** The folder that path dependencies in the lock are relative to; `projectDir` by default. */
  pwd ? if projectDir == null then dirOf poetrylock else projectDir,
  /** The project's own version; needed if its back end reads it from Git's history, which Nix does not see. */
  version ? null,
  /** The interpreter, such as `pkgs.python312`; one that the plan covers by default. */
  python ? null,
  /** Overlays over the set of Python packages, [see below](#overrides). */
  overrides ? [ ],
  /** Groups in addition to `main`; `null` means `dev`, if the project has it. */
  groups ? [ ],
  /** Exactly these groups, like `poetry install --only`: `main` only if it is named, and no group for tests. */
  onlyGroups ? null,
  /** Groups for tests; by default `dev`, if the project has it. */
  checkGroups ? null,
  /** The extras; `"*"` stands for all. */
  extras ? [ "*" ],
  /** `false`: every package from its sdist, where it has one. Only where Nix follows: a `poetrix.lock` is made with `prefer-wheels` under `[tool.poetrix]`. */
  preferWheels ? true,
  /** Make the plan while Nix evaluates (import from derivation), even if there is a `poetrix.lock`. */
  follow ? false,
  /** Accept a `poetry.lock` that Poetry refuses, when Nix follows; like `allow-stale-lock` under `[tool.poetrix]`. */
  allowStaleLock ? false,
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
  found =
    if pathExists planPath then
      import ./plan/read-plan.nix {
        plan = planPath;
        inherit poetrylock pyproject tables;
        inherit (toolchain) system;
      }
    else
      {
        plan = null;
        outdated = null;
      };
  # In a flake, Nix does not see files that Git does not track: a missing plan is then worth a warning.
  isInFlake = builtins.substring 0 (builtins.stringLength builtins.storeDir) (toString poetrylock) == builtins.storeDir;
  isLocked = !follow && found.plan != null && found.outdated == null;

  plan = if isLocked then found.plan else builtins.seq mayFollow followed;

  isStaleError = settings.stale or found.plan.project.stale or "follow" == "error";
  mayFollow =
    builtins.seq (import ./plan/unmerged.nix "poetry.lock" poetrylock) (
      if !follow && found.outdated != null && (isStaleError || !toolchain.canFollow) then
        throw ''
          ${name}: ${found.outdated}.
          hint: run `poetrix lock`; where it is not installed, `nix run github:poetrix/poetrix -- lock`''
      else if !toolchain.canFollow then
        throw ''
          ${name}: there is no poetrix.lock to build from: the ${toolchain.name} toolchain has no index of its own, and cannot follow poetry.lock alone.
          hint: run `poetrix lock`''
      else
        true
    );
  followed =
    if !follow && found.outdated != null then
      import ./base/warn-once.nix ''
        warning: ${name}: ${found.outdated}. Nix follows poetry.lock in its place.
        hint: `poetrix lock` writes it again'' ownPlan
    else if !follow && isInFlake then
      import ./base/warn-once.nix ''
        warning: ${name}: the flake has no poetrix.lock. Nix makes the plan itself while it evaluates, which is slower.
        hint: `poetrix lock` writes it, and `git add poetrix.lock` lets the flake see it; `follow = true` goes without one, and without this warning'' ownPlan
    else
      ownPlan;

  ownPlan = builtins.foldl' (
    plan: text: import ./base/warn-once.nix "warning: ${text}" plan
  ) (followedFor chosenPython) ((followedFor chosenPython).warnings or [ ]);
  followedFor =
    python:
    import ./plan/follow.nix {
      inherit
        toolchain
        poetrylock
        pyproject
        name
        allowStaleLock
        preferWheels
        python
        ;
      previous = if found.plan != null then planPath else null;
    };

  # null where Nix cannot read the file; the plan then holds the values that are needed.
  tables = if pyproject == null then null else import ./plan/read-pyproject.nix pyproject;
  pyProject = if tables == null then { } else tables;
  settings = pyProject.tool.poetrix or { };
  name = import ./base/visible.nix (pyProject.project.name or pyProject.tool.poetry.name or "this project");

  # The toolchain's default Python where the project supports it, else the newest supported one that the toolchain has; those of
  # `python` under [tool.poetrix] in their order.
  chosenPython =
    if python != null then
      python
    else
      let
        planned = builtins.sort (one: other: builtins.compareVersions one other > 0) (
          map (id: found.plan.targets.${id}.python.version) (
            filter (id: found.plan.targets.${id}.system == toolchain.system) (attrNames found.plan.targets)
          )
        );
        versions =
          if !isLocked && settings ? python then
            settings.python
          else if found.plan != null then
            planned
          else
            [ ];
        availableOf = versions: filter (candidate: candidate != null) (map toolchain.pythonFor versions);
        available = availableOf versions;
        supported =
          if available == [ ] || elem (import ./plan/python-name.nix toolchain.defaultPython) versions then
            toolchain.defaultPython
          else
            head available;
        # Only the command line knows whether `requires-python` allows a release.
        allowed = availableOf (builtins.seq mayFollow (followedFor supported).allowedPythons or [ ]);
      in
      if isLocked || !toolchain.canFollow || allowed == [ ] then supported else head allowed;

  inherit
    (import ./plan/select-target.nix {
      inherit plan;
      inherit (toolchain) system;
      python = chosenPython;
    })
    isCovered
    target
    ;

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

  warned =
    if preferWheels || !isLocked || !(settings.prefer-wheels or true) then
      packages: packages
    else
      import ./base/warn-once.nix wheelsAreLocked;
  wheelsAreLocked = ''
    warning: ${name}: preferWheels = false has no effect: whether a package is a wheel is decided when it is locked.
    hint: set prefer-wheels = false under [tool.poetrix] in pyproject.toml, and run `poetrix lock`'';

  # In a cross build, the same project for the build machine: build requirements run there.
  onBuildMachine = import ./project.nix { toolchain = toolchain.ofBuildMachine; } {
    inherit projectDir pyproject poetrylock pwd follow allowStaleLock;
    python = toolchain.buildPythonFor chosenPython;
  };
  buildPackagesOfMachine =
    if toolchain.ofBuildMachine != null && onBuildMachine.isCovered then onBuildMachine.main.buildPackages else { };

  hasGroup = name: elem name plan.project.groups;
  # As in poetry2nix, `dev` by default, where the project has such a group.
  developmentGroups = if hasGroup "dev" then [ "dev" ] else [ ];
  orDevelopment = names: if names == null then developmentGroups else names;
  chosenExtras = if elem "*" extras then plan.project.extras else extras;

  mainAnd = moreGroups: if onlyGroups != null then onlyGroups else filter hasGroup [ "main" ] ++ moreGroups;

  packagesOf =
    moreGroups:
    warned (import ./packages/package-set.nix {
      inherit
        runtime
        environments
        fetchSource
        overlays
        ;
      lockEntry = import ./packages/lock-entry.nix poetrylock;
      pythonWith = project.pythonWith;
      inherit buildPackagesOfMachine;
      siblingAt = path: siblingAt chosenPython (toString (pwd + "/${path}"));
      selected = import ./plan/select-packages.nix {
        inherit plan target;
        groups = mainAnd moreGroups;
        extras = chosenExtras;
      };
    });

  ownVersion = import ./application/version.nix {
    inherit plan pyProject;
    given = version;
  };

  project = {
    inherit
      plan
      target
      isCovered
      runtime
      environments
      pyproject
      poetrylock
      projectDir
      pwd
      pyProject
      ;
    # Read from pyproject.toml, not from the plan: they may change without a new lock.
    inherit (ownVersion) version;
    announcedVersion = ownVersion.announced;
    scripts =
      plan.project.scripts or ((import ./application/entry-points.nix pyProject).console_scripts or { });
    python = chosenPython;
    /** The groups and extras that `main` consists of. */
    selection = {
      groups = filter hasGroup [ "main" ] ++ orDevelopment groups;
      extras = chosenExtras;
    };
    /** The interpreter with one of the package sets below as its `pkgs`. */
    pythonWith = import ./environments/python.nix { inherit toolchain; } project;
    /** The project's package as a dependency of another project. */
    asLibrary = import ./application/library.nix { inherit toolchain; } project;
    /** The packages that the project needs at run time. */
    main = packagesOf (orDevelopment groups);
    /** For each extra, the locked packages that it adds. */
    optionalDependencies =
      let
        idsWith =
          extras:
          import ./plan/select-packages.nix {
            inherit plan target extras;
            groups = filter hasGroup [ "main" ];
          };
        without = idsWith [ ];
      in
      builtins.listToAttrs (
        map (extra: {
          name = extra;
          value = map (id: project.main.final.${plan.packages.${id}.name}) (
            filter (id: !(elem id without)) (idsWith [ extra ])
          );
        }) plan.project.extras
      );
    /** The same with the groups for checks. */
    withChecks = packagesOf (orDevelopment groups ++ orDevelopment checkGroups);
  };
in
project
