/**
  A package with everything that overlays and environments use of it: its attributes, and the functions that override it.
*/
{
  runtime,
  environments,
  /** See lock-entry.nix. */
  lockEntry,
  /** Whether the lock has a package of this name. */
  isLocked,
  /** The locked packages, with the user's overlays on top. */
  final,
}:
let
  inherit (builtins)
    any
    elem
    filter
    foldl'
    head
    isAttrs
    isFunction
    isList
    mapAttrs
    match
    removeAttrs
    ;
  inherit (runtime) toolchain python;
  inherit (import ../base/names.nix) normalize storeName;
  pythonDerivation = import ./python-derivation.nix { inherit runtime environments; };

  asPackage =
    {
      arguments,
      /** Those of overrideAttrs, in order. */
      changes,
      /** The package as a plain wheel; null where it is built or changed. */
      plain,
      /** Whether no override changed its dependencies. They are then not evaluated, since wheels may depend on each other. */
      isAsLocked,
      lockedDependencies,
      /** The same package built from its sdist, where the plan has a wheel and an sdist; else null. */
      fromSdist,
      deepLinks,
      /** The folder of a path dependency with `develop = true`; null for other packages, and for one that is overridden. */
      develop,
    }@state:
    let
      name = arguments.pname;
      dependencies = arguments.propagatedBuildInputs or [ ] ++ arguments.dependencies or [ ];
      lockedNames = map environments.nameOf lockedDependencies;
      addedIn = filter (package: environments.isModule package && !(elem (environments.nameOf package) lockedNames));
      # Only the finished derivation knows what overrideAttrs propagates.
      propagated = built.propagatedBuildInputs or [ ];
      given = if isAsLocked then [ ] else dependencies;
      added = addedIn (given ++ (if changes != [ ] && isList propagated then propagated else [ ]));
      closure = environments.dependencyClosure lockedDependencies;
      built =
        foldl' (package: change: package.overrideAttrs change)
          (
            toolchain.mkDerivation (
              pythonDerivation (
                (if isAsLocked then removeAttrs arguments [ "propagatedBuildInputs" ] else arguments)
                // {
                  added = addedIn given;
                  runtimePackages = closure;
                }
              )
            )
          )
          changes;
      derivation = if plain != null then plain else built;
      # With a new `src`, the name of the locked file no longer applies.
      changedBy =
        changed:
        (if changed ? src && !(changed ? fileName) then removeAttrs arguments [ "fileName" ] else arguments)
        // changed;
      changedArguments =
        change:
        let
          changed = if isFunction change then change arguments else change;
        in
        if isAttrs changed then
          changedBy changed
        else
          throw ''
            overrides: what ${name}.overridePythonAttrs is given must be a set, or a function of the old one that gives a set, and is of the type ${builtins.typeOf changed}.
            hint: ${name}.overridePythonAttrs (old: { buildInputs = old.buildInputs ++ [ ... ]; })'';
    in
    derivation
    // arguments.passthru or { }
    // {
      pname = name;
      inherit (arguments) version;
      # As in poetry2nix, overlays may ask `src.isWheel`.
      src =
        if isAttrs arguments.src then
          arguments.src // { isWheel = arguments.format or null == "wheel"; }
        else
          arguments.src;
      canonicalName = name;
      inherit dependencies deepLinks develop;
      addedDependencies = added;
      pythonModule = python;
      requiredPythonModules = closure ++ added;
      passthru = (arguments.passthru or { }) // {
        inherit dependencies;
        pythonModule = python;
      };
      optional-dependencies = extrasOf name arguments.version;
      # nixpkgs uses the `dev` output of an input where it has one: builds that propagate this package then find its dependencies.
      dev = propagating {
        name = "python${python.pythonVersion}-${name}-${arguments.version}-dev";
        packages = [ derivation ] ++ closure ++ added;
      };
      meta = {
        mainProgram = name;
        description = "${name} ${arguments.version}, as poetry.lock has it";
      } // arguments.meta or { };
      overridePythonAttrs =
        change:
        asPackage (
          state
          // {
            arguments = changedArguments change;
            plain = null;
            isAsLocked = false;
            develop = null;
          }
        );
      overrideAttrs =
        change:
        asPackage (
          state
          // {
            changes = changes ++ [ change ];
            plain = null;
            develop = null;
          }
        );
      override =
        options:
        let
          isWheel = arguments.format == "wheel";
          wanted = (if isFunction options then options { preferWheel = isWheel; } else options).preferWheel or isWheel;
        in
        if wanted == isWheel then
          asPackage state
        else if isWheel && fromSdist != null then
          fromSdist
        else
          warnOfFormat name arguments.version wanted (asPackage state);
    };

  # As in nixpkgs: for each extra, those of its requirements that the lock has.
  extrasOf =
    name: version:
    mapAttrs (
      _: requirements:
      map (other: final.${other}) (
        filter (other: isLocked other) (
          map (requirement: normalize (head (match "([A-Za-z0-9._-]*).*" requirement))) requirements
        )
      )
    ) (lockEntry name version).extras;

  propagating =
    { name, packages }:
    builtins.derivation (
      runtime.pythonVariables
      // {
        name = storeName name;
        args = runtime.pythonFlags ++ [
          "-c"
          "import os; f = os.environ['out'] + '/nix-support'; os.makedirs(f); open(f + '/propagated-build-inputs', 'w').write(os.environ['packages'])"
        ];
        packages = map (package: package.out or package) (environments.withCompanions packages);
      }
    );

  # poetry2nix took the other kind of file where the lock has one, and ignored the wish where not: only the first case is worth a warning.
  warnOfFormat =
    name: version: wantsWheel: package:
    let
      isWanted = file: (match ".*[.]whl" file != null) == wantsWheel;
    in
    if any isWanted (lockEntry name version).files then
      import ../base/warn-once.nix ''
        warning: overrides: ${name} stays ${if wantsWheel then "built from its sdist" else "a wheel"}, though preferWheel = ${if wantsWheel then "true" else "false"}: that is decided when it is ${if runtime.plan.isFollowed or false then "resolved" else "locked"}.
        hint: set source = "${if wantsWheel then "wheel" else "sdist"}" under [tool.poetrix.packages.${name}] in pyproject.toml${import ../plan/relock.nix runtime.plan}'' package
    else
      package;
in
asPackage
