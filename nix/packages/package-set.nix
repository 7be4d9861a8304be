/**
  The Python packages of one selection on one target, by canonical name, with the user's overlays on top.

  Each is a derivation with `pname`, `version`, `src`, `meta`, `passthru`, `overridePythonAttrs` and `overrideAttrs`.
  Names that the lock lacks are the toolchain's own Python packages.
*/
{
  runtime,
  environments,
  fetchSource,
  selected,
  overlays,
}:
let
  inherit (builtins)
    all
    attrNames
    attrValues
    concatMap
    concatStringsSep
    elem
    elemAt
    filter
    foldl'
    groupBy
    hasAttr
    head
    isFunction
    isList
    length
    listToAttrs
    mapAttrs
    match
    removeAttrs
    ;
  inherit (runtime)
    plan
    target
    toolchain
    python
    ;
  pythonDerivation = import ./python-derivation.nix { inherit runtime environments; };
  wheelLibraries = import ./wheel-libraries.nix { inherit toolchain python; };

  idsByName = ids: groupBy (id: plan.packages.${id}.name) ids;
  selectedByName = idsByName selected;
  lockedByName = idsByName (attrNames target.packages);

  # Of several versions of a name the selection's; two in one selection cannot be installed together.
  chosenId =
    name: ids:
    let
      inSelection = selectedByName.${name} or [ ];
    in
    if length inSelection > 1 then
      throw ''
        ${plan.project.name} selects two versions of ${name}: ${
          concatStringsSep " and " (map (id: plan.packages.${id}.version) inSelection)
        }; one environment can hold only one.
        hint: choose groups and extras that agree, see `poetrix why ${name}`''
    else if inSelection != [ ] then
      head inSelection
    else
      elemAt ids (length ids - 1);

  locked = mapAttrs (name: ids: lockedPackage final (chosenId name ids)) lockedByName;

  # Locked, but not for this target: asking for it says so.
  leftOut = mapAttrs (
    name: _:
    throw ''
      poetry.lock leaves ${name} out for Python ${target.python.version} on ${target.system}.
      hint: `poetrix why ${name} --target ${target.id}` tells why''
  ) (removeAttrs elsewhere (attrNames lockedByName));
  elsewhere = idsByName (concatMap (other: attrNames other.packages) (attrValues plan.targets));

  # What builds from source need: the last of each name, where neither lock nor toolchain has it.
  forBuilds = mapAttrs (_: ids: buildPackage (elemAt ids (length ids - 1))) (
    idsByName (attrNames target.buildFiles)
  );

  base = forBuilds // (python.pkgs or { }) // leftOut // locked;

  lockedPackage =
    set: id:
    let
      entry = target.packages.${id};
      package = plan.packages.${id};
    in
    if entry ? unusable then
      throw entry.unusable
    else
      makePackage {
        inherit id;
        inherit (entry) file;
        dependencies = map (name: set.${name}) (filter (name: hasAttr name lockedByName) entry.dependencies);
      };

  /** A build requirement: installed like any other package, but of no environment. */
  buildPackage =
    id:
    makePackage {
      inherit id;
      file = target.buildFiles.${id};
      dependencies = [ ];
    };
  buildPackages = mapAttrs (id: _: buildPackage id) target.buildFiles;

  # Exact ones of the plan; in the following mode names, the toolchain's own packages.
  buildRequirements =
    name: id:
    if target.builds ? ${id} then
      map (requirement: buildPackages.${requirement}) target.builds.${id}
    else
      map (fromToolchain name) (target.buildNames.${id} or (namesInTree id));

  # What a tree that Nix can read as it evaluates says itself; of an sdist nobody knows: what PEP 517 falls back on.
  namesInTree =
    id:
    let
      inherit (plan.packages.${id}) source;
      tree = fetchSource { inherit id; file = null; };
      file = concatStringsSep "/" ([ "${tree}" ] ++ filter (part: part != null) [ (source.subdirectory or null) "pyproject.toml" ]);
      requires = (builtins.fromTOML (builtins.readFile file)).build-system.requires or [ "setuptools" ];
      named = map (match "([A-Za-z0-9._-]+)[^;]*(;.*)?") requires;
      # One under a marker may be for another Python: it is taken where there is one.
      isWanted = parts: elemAt parts 1 == null || hasAttr (normalize (head parts)) (python.pkgs or { });
    in
    if (source.kind == "git" || source.kind == "directory") && builtins.pathExists file then
      map (parts: normalize (head parts)) (filter isWanted (filter (parts: parts != null) named))
    else
      [ "setuptools" ];
  fromToolchain =
    name: requirement:
    (python.pkgs or { }).${requirement} or (throw ''
      ${name} needs ${requirement} to be built, which the Python packages of ${toolchain.name} lack.
      hint: run `poetrix lock`, which locks what builds need'');

  makePackage =
    {
      id,
      file,
      dependencies,
    }:
    let
      package = plan.packages.${id};
      entry = if file == null then null else package.files.${file};
      isWheel = entry != null && entry.kind == "wheel";
      src = fetchSource { inherit id file; };
      wanted = import ./native-requirements.nix { inherit toolchain package; };
      libraries = if package ? native then wanted.ofWheel else [ ];
      # Only wheels of a platform have libraries.
      isOfLinux = entry != null && match ".*linux[^-]*[.]whl" file != null;
      native = wheelLibraries {
        inherit package dependencies isWheel;
        needs = if isOfLinux then entry.needs or null else [ ];
        optional = entry.optional or [ ];
        isOfPlatform = isWheel && match ".*-any[.]whl" file == null;
        given = libraries;
      };
      arguments = {
        pname = package.name;
        inherit (package) version;
        inherit src dependencies;
        format = if isWheel then "wheel" else "pyproject";
        fileName = if file == null then "source" else file;
        buildInputs = libraries;
        nativeBuildInputs = [ ];
        doCheck = false;
        passthru = { };
        meta = { };
      }
      // (
        if isWheel then
          native.arguments
        else
          {
            inherit (wanted) buildInputs nativeBuildInputs configSettings;
            native = wanted.names;
            subdirectory = package.source.subdirectory or null;
            # On an index there is an sdist, which says its version.
            tellVersion = package.source.kind != "index";
            build = package.build or null;
            buildPackages = buildRequirements package.name id;
          }
      )
      // (
        if !native.opens then
          { }
        else
          {
            poetrixOpened = native.opened;
            finish = "${python.interpreter} ${builtins.concatStringsSep " " runtime.pythonFlags} ${runtime.builders.opened}/open-libraries.py $out/${python.sitePackages}";
          }
      );
      fast = runtime.installWheel {
        name = "${package.name}-${package.version}";
        fileName = file;
        inherit src;
      };
      isPlain = isWheel && !native.patches && !native.opens && libraries == [ ];
    in
    asPackage {
      inherit arguments;
      changes = [ ];
      plain = if isPlain then fast else null;
      lockedDependencies = dependencies;
      inherit (native) deepLinks;
      develop = if package.source.develop or false then package.source.path else null;
    };

  /** A package as its users see it; `changes` are those of overrideAttrs, in order. */
  asPackage =
    {
      arguments,
      changes,
      plain,
      lockedDependencies,
      deepLinks,
      /** The folder in the project that `develop = true` is said of; null for all others, and where it is overridden. */
      develop,
    }@state:
    let
      name = arguments.pname;
      dependencies = arguments.propagatedBuildInputs or [ ] ++ arguments.dependencies or [ ];
      lockedNames = map environments.nameOf lockedDependencies;
      added = filter (
        package: package != null && package ? pythonModule && !(elem (environments.nameOf package) lockedNames)
      ) dependencies;
      closure = dependencyClosure lockedDependencies;
      built =
        foldl' (package: change: package.overrideAttrs change)
          (toolchain.mkDerivation (pythonDerivation (arguments // { inherit added; runtimePackages = closure; })))
          changes;
      derivation = if plain != null then plain else built;
      # Another source says itself what it is.
      changedBy =
        changed:
        (if changed ? src && !(changed ? fileName) then removeAttrs arguments [ "fileName" ] else arguments)
        // changed;
    in
    derivation
    // arguments.passthru or { }
    // {
      pname = name;
      inherit (arguments) version src;
      canonicalName = name;
      inherit dependencies deepLinks develop;
      addedDependencies = added;
      pythonModule = python;
      requiredPythonModules = closure ++ added;
      passthru = (arguments.passthru or { }) // {
        inherit dependencies;
        pythonModule = python;
      };
      meta = {
        description = "${name} ${arguments.version}, as poetry.lock has it";
      } // arguments.meta or { };
      overridePythonAttrs =
        change:
        asPackage (
          state
          // {
            arguments = changedBy (if isFunction change then change arguments else change);
            plain = null;
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
        in
        if (options.preferWheel or isWheel) == isWheel then
          asPackage state
        else
          throw ''
            ${name}: whether it is a wheel is decided when it is locked, not in an override.
            hint: set source = "${if isWheel then "sdist" else "wheel"}" under [tool.poetrix.packages.${name}] in pyproject.toml, and run `poetrix lock`'';
    };

  dependencyClosure =
    packages:
    map (item: item.package) (
      builtins.genericClosure {
        startSet = map asItem packages;
        operator = item: map asItem (filter (package: package != null) (item.package.dependencies or [ ]));
      }
    );
  asItem = package: {
    key = environments.nameOf package;
    inherit package;
  };

  final = if overlays == [ ] then locked else overlaid;
  overlaid = foldl' (previous: overlay: previous // applied previous overlay) base overlays;

  # An overlay on `previous`. Its names that nobody knows are its own new packages; where one of them asks for what
  # it would replace, the nearest name is the answer.
  applied =
    previous: overlay:
    let
      names = attrNames (overlay overlaid previous);
      unknown = listToAttrs (
        map (name: {
          inherit name;
          value = unknownOverride name;
        }) (filter (name: !(hasAttr name previous)) names)
      );
    in
    overlay overlaid (unknown // previous);

  unknownOverride =
    name:
    let
      nearest = import ../nearest.nix (normalize name) (attrNames (lockedByName // forBuilds));
    in
    throw ''
      overrides: there is no package "${name}" in poetry.lock.
      hint: ${
        if nearest != null then
          "did you mean \"${nearest}\"?"
        else
          "`poetrix show` lists the packages there are"
      }'';
  inherit (import ../names.nix) normalize;

  newNames = filter (name: !(hasAttr name base)) (attrNames overlaid);
in
{
  inherit final buildPackage buildPackages dependencyClosure;
  /** All names, the toolchain's beside the lock's: what `ps:` in extraPackages offers. */
  all = if overlays == [ ] then base else overlaid;
  isLocked = name: hasAttr name lockedByName;
  buildRequirementsOfProject = buildRequirements plan.project.name ".";
  /** The selected packages, sorted by name; an overlay's null leaves one out. */
  selection = foldl' (done: name: builtins.seq overlaid.${name} done) (
    filter (package: package != null) (map (name: final.${name}) (attrNames selectedByName))
  ) (if overlays == [ ] then [ ] else newNames);
}
