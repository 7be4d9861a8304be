/** The environment of a project's packages, with what `python.withPackages` of nixpkgs has around its result. */
{ toolchain }:
project:
{
  /** What it is the environment of. */
  name ? project.plan.project.name,
  /** From the packages' set: what to add. */
  extraPackages ? _: [ ],
  editablePackageSources ? { },
  /** Packages of the lock with `develop = true` are found in the working tree, as Poetry installs them. */
  develop ? false,
  /** Packages that no set has: an application. */
  more ? [ ],
  packageSet ? project.withChecks,
  /** The scripts of pyproject.toml, which import from the folder they are called in. */
  withScripts ? true,
  # As `python.buildEnv` of nixpkgs takes them.
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
  inherit (import ../names.nix) normalize;

  extra = map announced (filter (package: package != null) (extraPackages packageSet.all));
  announced =
    package:
    let
      name = environments.nameOf package;
    in
    # tkinter is a part of Python, which nixpkgs has as a package beside it: no index has it.
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

  packages = environments.withCompanions (
    map asInstalled (
      filter (package: !(hasAttr (environments.nameOf package) sources)) (
        packageSet.selection ++ concatMap withClosure extra
      )
    )
    ++ editablePackages
    ++ scripts
    ++ concatMap withClosure more
  );
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
    inherit
      packages
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
    /** What shells take in of it. */
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
    # `extraLibs` adds packages; where a function of the old arguments gives them, they are all that there are.
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
              packageSet = packageSet // { selection = [ ]; };
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
