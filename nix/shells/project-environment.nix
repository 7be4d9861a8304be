/** The environment of a project's packages, with the attributes that nixpkgs' `python.withPackages` gives its result. */
{ toolchain }:
project:
{
  /** Used in the environment's name. */
  name ? project.plan.project.name,
  /** `ps: [ ... ]`: packages of the set to add. */
  extraPackages ? _: [ ],
  editablePackageSources ? { },
  /** Whether path dependencies with `develop = true` are editable, as Poetry installs them. */
  develop ? false,
  /** More packages, from outside the set: an application. */
  more ? [ ],
  packageSet ? project.withChecks,
  /** The scripts of pyproject.toml, which import from the folder they are called in. */
  withScripts ? true,
  # The arguments of nixpkgs' `python.buildEnv`.
  ignoreCollisions ? false,
  permitUserSite ? false,
  extraOutputsToInstall ? [ ],
  postBuild ? "",
  makeWrapperArgs ? [ ],
}@options:
let
  inherit (builtins)
    attrNames
    concatMap
    elem
    filter
    foldl'
    hasAttr
    isFunction
    trace
    ;
  inherit (project) environments plan pyProject python;
  inherit (import ../base/names.nix) normalize;

  extra = map announced (filter (package: package != null) (import ../arguments/list-of-packages.nix (extraPackages packageSet.all)));
  announced =
    package:
    let
      name = environments.nameOf package;
    in
    # No warning for tkinter: it is a part of Python that nixpkgs packages separately, and cannot be locked.
    if package ? canonicalName || name == "tkinter" then
      package
    else
      trace ''
        warning: ${name} is not in poetry.lock: this environment takes it from ${toolchain.name}.
        hint: `poetry add --group dev ${name}` locks it like all others'' package;

  sources = foldl' (
    done: name: if editablePackageSources.${name} == null then done else done // { ${normalize name} = editablePackageSources.${name}; }
  ) { } (attrNames editablePackageSources);
  editablePackages =
    if sources == { } then
      [ ]
    else
      [
        (import ./editable-sources.nix { inherit toolchain; } {
          inherit python;
          projectDir = project.pwd;
          entryPoints = import ../application/entry-points.nix pyProject;
          name = plan.project.name;
          version = if project.version == null then "0" else project.version;
          editablePackageSources = sources;
        })
      ];

  scripts =
    if withScripts && project.scripts != { } then
      [
        (import ../application/scripts-package.nix { inherit toolchain; } {
          inherit python;
          inherit (project) scripts;
        })
      ]
    else
      [ ];

  installed =
    selection:
    environments.withCompanions (
      map asInstalled (
        filter (package: !(hasAttr (environments.nameOf package) sources)) (selection ++ concatMap withClosure extra)
      )
      ++ editablePackages
      ++ scripts
      ++ concatMap withClosure more
    );
  packages = installed packageSet.selection;
  asInstalled =
    package:
    if develop && package.develop or null != null && !(elem (environments.nameOf package) notEditable) then
      import ./develop-package.nix { inherit toolchain; } {
        inherit python package;
        projectDir = project.pwd;
      }
    else
      package;
  notEditable = map normalize (
    filter (name: editablePackageSources.${name} == null) (attrNames editablePackageSources)
  );
  withClosure = package: [ package ] ++ (if package ? canonicalName then environments.dependencyClosure [ package ] else [ ]);

  inherit (import ./working-tree.nix { inherit toolchain; } project.pwd) below;

  environment = environments.link {
    name = "${builtins.substring 0 40 name}-env";
    packages = installed packageSet.linked;
    inherit
      ignoreCollisions
      permitUserSite
      extraOutputsToInstall
      postBuild
      makeWrapperArgs
      ;
    project = {
      inherit (plan.project) name;
      version = if project.version == null then "0" else project.version;
      canonicalName = normalize plan.project.name;
      inherit (project) scripts;
      inherit below;
      sourceFolders = import ../sources/source-folders.nix pyProject;
      compiled = import ../sources/has-compiled-modules.nix pyProject project.pwd;
      finder = builtins.readFile ./project_finder.py;
    };
  };
  interpreter = project.pythonWith packageSet;
  describe = environment: environment // python.passthru or { } // {
    python = interpreter;
    inherit (interpreter) pkgs withPackages buildEnv;
    inherit (python) pythonVersion sitePackages executable;
    pname = "${name}-env";
    inherit packages;
    interpreter = "${environment}/bin/python";
    /** What a shell gets from it, see shell-support.nix. */
    dev = import ./shell-support.nix { inherit toolchain; } {
      inherit environment python;
      inherit (plan.project) name;
      lock = plan.inputs."poetry.lock";
    };
    meta = { mainProgram = "python"; };
    passthru = {
      python = interpreter;
      inherit (interpreter) pkgs;
    };
    /** A shell with this environment. */
    env = toolchain.mkShell {
      name = "${name}-shell";
      packages = [ (describe environment) ];
    };
    # As an attribute set, `extraLibs` adds packages; as the result of a function, which sees the old ones, it replaces them.
    override =
      changes:
      let
        old = removeAttrs options [ "more" "packageSet" "extraPackages" ] // { extraLibs = packages; };
        changed = if isFunction changes then changes old else changes;
        isWhole = isFunction changes && changed ? extraLibs;
      in
      import ./project-environment.nix { inherit toolchain; } project (
        options
        // removeAttrs changed [ "extraLibs" "app" ]
        // (
          if isWhole then
            {
              packageSet = packageSet // { selection = [ ]; linked = [ ]; };
              extraPackages = _: [ ];
              editablePackageSources = { };
              withScripts = false;
              more = changed.extraLibs;
            }
          else
            { more = (options.more or [ ]) ++ changed.extraLibs or [ ]; }
        )
      );
    overrideAttrs =
      change:
      describe (
        if environment ? overrideAttrs then
          environment.overrideAttrs change
        else
          derivation (environment.drvAttrs // (if isFunction change then change environment.drvAttrs else change))
      );
  };
in
describe environment
