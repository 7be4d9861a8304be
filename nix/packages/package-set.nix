/**
  The Python packages of one selection on one target, by canonical name, with the user's overlays on top.

  Each is a derivation with `pname`, `version`, `src`, `meta`, `passthru`, `overridePythonAttrs` and `overrideAttrs`.
  A name that the lock does not have is the toolchain's own Python package.
*/
{
  runtime,
  environments,
  fetchSource,
  selected,
  overlays,
  /** The interpreter as overlays see it: with a set of packages as its `pkgs`. */
  pythonWith,
  /** See lock-entry.nix. */
  lockEntry,
  /** The project of the same workspace that lies at a path of the lock, or null. */
  siblingAt,
  /** In a cross build: the build requirements for the build machine, by id. */
  buildPackagesOfMachine,
}:
let
  inherit (builtins)
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
    isAttrs
    length
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
  wheelLibraries = import ./wheel-libraries.nix { inherit toolchain python plan; };

  idsByName = ids: groupBy (id: plan.packages.${id}.name) ids;
  selectedByName = idsByName selected;
  lockedByName = idsByName (attrNames target.packages);

  # The version, with its source where others have the same version.
  versionIn =
    ids: id:
    let
      inherit (plan.packages.${id}) version source;
      isShared = length (builtins.filter (other: plan.packages.${other}.version == version) ids) > 1;
    in
    version + (if isShared then " from ${source.kind}" else "");

  # Where the lock has several versions of a package, the one in the selection; a selection with two cannot be installed.
  chosenId =
    name: ids:
    let
      inSelection = selectedByName.${name} or [ ];
      isAlwaysIn = id: elem [ ] (builtins.concatLists (attrValues target.packages.${id}.include));
    in
    if length inSelection > 1 then
      throw ''
        ${plan.project.name} selects two versions of ${name}: ${
          concatStringsSep " and " (map (versionIn inSelection) inSelection)
        }; one environment can hold only one.
        hint: ${
          if builtins.all isAlwaysIn inSelection then
            "poetry.lock takes them together: add the version that the other packages need to pyproject.toml, as `poetry add ${name}@VERSION` does, then run `poetry lock` and `poetrix lock`; see `poetrix why ${name}`"
          else
            "choose groups and extras that agree, see `poetrix why ${name}`"
        }''
    else if inSelection != [ ] then
      head inSelection
    else
      elemAt ids (length ids - 1);

  locked = mapAttrs (name: ids: lockedPackage (chosenId name ids)) lockedByName;

  # Packages that are locked, but for other targets only: using one is an error that says so.
  leftOut = mapAttrs (
    name: _:
    throw ''
      poetry.lock leaves ${name} out for Python ${target.python.version} on ${target.system}.
      hint: `poetrix why ${name} --target ${target.id}` tells why''
  ) (removeAttrs elsewhere (attrNames lockedByName));
  elsewhere = idsByName (concatMap (other: attrNames other.packages) (attrValues plan.targets));

  # Build requirements that neither the lock nor the toolchain has under this name; of several versions the last.
  forBuilds = mapAttrs (_: ids: buildPackage (elemAt ids (length ids - 1))) (
    idsByName (attrNames target.buildFiles)
  );

  base = forBuilds // (python.pkgs or { }) // ofThisSet // leftOut // locked;

  # Attributes of nixpkgs' package set that must refer to this set instead.
  ofThisSet = {
    python = pythonWith set;
    # As in poetry2nix, adds a build requirement to a package: `addBuildSystem "setuptools" prev.foo`.
    addBuildSystem =
      name: package:
      if package.src.isWheel or false then
        package
      else
        package.overridePythonAttrs (old: {
          buildInputs = old.buildInputs ++ [ all.${name} ];
        });
  }
  // (
    if python ? pkgs.newScope then
      {
        callPackage = python.pkgs.newScope all;
        newScope = scope: python.pkgs.newScope (all // scope);
      }
    else
      { }
  );

  # All names that a locked package depends on, directly or not; its own is among them where it is part of a circle.
  namesBelow =
    name:
    map (item: item.key) (
      builtins.genericClosure {
        startSet = itemsBelow name;
        operator = item: itemsBelow item.key;
      }
    );
  itemsBelow =
    name:
    map (key: { inherit key; }) (
      filter (other: hasAttr other lockedByName) (
        concatMap (id: target.packages.${id}.dependencies) (lockedByName.${name} or [ ])
      )
    );

  /** What the plan has chosen for a locked package. */
  choiceOf =
    id: entry:
    let
      names = filter (name: hasAttr name lockedByName) entry.dependencies;
    in
    {
      inherit id;
      inherit (entry) file;
      dependencies = map (name: final.${name}) names;
      # Wheels may depend on each other (torch and triton 2.0): in the following mode, such are not build inputs of one another.
      besides = map (name: final.${name}) (filter (name: !(elem plan.packages.${id}.name (namesBelow name))) names);
      hasWheel = entry.wheel or false;
    };

  lockedPackage =
    id:
    let
      entry = target.packages.${id};
      package = plan.packages.${id};
      sibling = if package.source.kind == "directory" then siblingAt package.source.path else null;
      choice = choiceOf id entry;
    in
    if entry ? unusable then
      throw (import ../base/visible.nix entry.unusable)
    else if sibling != null then
      sibling.asLibrary {
        inherit (package) version;
        inherit (choice) dependencies;
        develop = developedAt package;
      }
    else
      makePackage (choice // { plain = plainWheels.${id}; });

  # By id; null for packages that are not plain wheels. With these alone an environment is linked: the packages themselves, with all
  # that overlays ask of them, take three times the memory, which counts where many projects are evaluated at once.
  plainWheels = mapAttrs (
    id: entry: if entry ? unusable then null else plainWheel (choiceOf id entry)
  ) target.packages;

  # The folder in the project that `develop = true` is said of; else null.
  developedAt = package: if package.source.develop or false then package.source.path else null;

  /** A build requirement: installed like any other package, but of no environment. */
  buildPackage =
    id:
    makePackage {
      inherit id;
      file = target.buildFiles.${id};
    };
  buildPackages = mapAttrs (id: _: buildPackagesOfMachine.${id} or (runsHere id (buildPackage id))) target.buildFiles;
  # In a cross build, a build requirement locked for the host system alone can be used if it is of no platform.
  runsHere =
    id: package:
    if toolchain.ofBuildMachine == null || match ".*(linux|macosx)[^-]*[.]whl" target.buildFiles.${id} == null then
      package
    else
      throw ''
        ${plan.packages.${id}.name} runs in builds for ${toolchain.system}, so it is needed for ${toolchain.ofBuildMachine.system}, but poetrix.lock has it for ${toolchain.system} alone.
        hint: add "${toolchain.ofBuildMachine.system}" to `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`'';

  # The plan has exact build requirements; in the following mode only names, which are the toolchain's own packages.
  buildRequirements =
    name: id:
    if target.builds ? ${id} then
      map (requirement: buildPackages.${requirement}) target.builds.${id}
    else
      map (fromToolchain name) (target.buildNames.${id} or (namesInTree id));

  # Nix can read the pyproject.toml of a tree while it evaluates, but not that of an sdist, for which PEP 517's default is taken.
  namesInTree =
    id:
    let
      inherit (plan.packages.${id}) source;
      tree = fetchSource { inherit id; file = null; };
      file = concatStringsSep "/" ([ "${tree}" ] ++ filter (part: part != null) [ (source.subdirectory or null) "pyproject.toml" ]);
      requires = (builtins.fromTOML (builtins.readFile file)).build-system.requires or [ "setuptools" ];
      named = map (match "([A-Za-z0-9._-]+)[^;]*(;.*)?") requires;
      # A requirement with a marker may be for other Pythons: it is used where the toolchain has it.
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

  /** What the file of a package contains and needs of the system. */
  contentsOf =
    {
      id,
      file,
      dependencies ? [ ],
      /** The dependencies that may be build inputs of it. */
      besides ? dependencies,
      ...
    }:
    let
      package = plan.packages.${id};
      entry = if file == null then null else package.files.${file};
      isWheel = entry != null && entry.kind == "wheel";
      libraries =
        if package ? native then (import ./native-requirements.nix { inherit toolchain package; }).ofWheel else [ ];
      # Wheels without a platform contain no libraries.
      isOfAnyPlatform = file != null && endsWith "-any.whl" file;
      isOfLinux = entry != null && !isOfAnyPlatform && match ".*linux[^-]*[.]whl" file != null;
      needs = if isOfLinux then entry.needs or null else [ ];
    in
    {
      inherit isWheel libraries;
      native = wheelLibraries {
        inherit package isWheel needs;
        dependencies = if needs == null then besides else dependencies;
        optional = entry.optional or [ ];
        isOfPlatform = isWheel && !isOfAnyPlatform;
        given = libraries;
      };
    };

  # See `refuse_other` in builders/install. Poetry reads the version of a package that is named by its place there, each time.
  lockedIdentity =
    { name, version, source, ... }:
    if source.kind == "index" || source.kind == "git" then "${name} ${version}" else "${name} ";

  /** A wheel that is installed as it was published, as an environment sees it; null for what is patched or built. */
  plainWheel =
    { id, file, ... }@choice:
    let
      package = plan.packages.${id};
      contents = contentsOf choice;
      inherit (contents) native;
    in
    if contents.isWheel && !native.patches && !native.opens && contents.libraries == [ ] then
      runtime.installWheel {
        inherit (package) name version;
        locked = lockedIdentity package;
        fileName = file;
        # The text alone: the derivation of the file need not be kept.
        src = "${fetchSource { inherit id file; }}";
      }
      // {
        canonicalName = package.name;
        addedDependencies = [ ];
        inherit (native) deepLinks;
      }
    else
      null;

  makePackage =
    {
      id,
      file,
      dependencies ? [ ],
      /** Whether the lock has a wheel that would do in place of its source. */
      hasWheel ? false,
      /** See `plainWheel`. */
      plain ? plainWheel choice,
      ...
    }@choice:
    let
      package = plan.packages.${id};
      contents = contentsOf choice;
      inherit (contents) isWheel native libraries;
      src = fetchSource { inherit id file; };
      wanted = import ./native-requirements.nix { inherit toolchain package hasWheel; };
      arguments = {
        pname = package.name;
        inherit (package) version;
        inherit src;
        propagatedBuildInputs = dependencies;
        format = if isWheel then "wheel" else "pyproject";
        fileName = if file == null then "source" else file;
        buildInputs = libraries;
        nativeBuildInputs = [ ];
        doCheck = false;
        passthru = { };
        meta = { };
        poetrixLocked = "${lockedIdentity package} ${src}";
      }
      // (
        if isWheel then
          native.arguments
        else
          {
            inherit (wanted) buildInputs nativeBuildInputs configSettings;
            native = wanted.names;
            inherit hasWheel;
            subdirectory = package.source.subdirectory or null;
            # An sdist from an index knows its version; a tree may take it from Git.
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
            finish = "${runtime.buildPython.interpreter} ${builtins.concatStringsSep " " runtime.pythonFlags} ${runtime.builders.opened}/open-libraries.py $out/${python.sitePackages}";
          }
      );
      # The plan has an sdist beside the wheel in the following mode, and where another target uses it.
      sdist =
        if isWheel && toolchain.canFollow then
          filter (name: package.files.${name}.kind == "sdist") (attrNames package.files)
        else
          [ ];
    in
    asPackage {
      inherit arguments plain;
      changes = [ ];
      isAsLocked = true;
      lockedDependencies = dependencies;
      fromSdist =
        if sdist == [ ] then
          null
        else
          makePackage {
            inherit id dependencies;
            file = head sdist;
          };
      inherit (native) deepLinks;
      develop = developedAt package;
    };

  asPackage = import ./overridable-package.nix {
    inherit
      runtime
      environments
      lockEntry
      final
      ;
    isLocked = name: hasAttr name lockedByName;
  };

  final = if overlays == [ ] then locked else overlaid;
  overlaid = foldl' (previous: overlay: previous // overlay overlaid previous) base overlays;
  all = if overlays == [ ] then base else overlaid;

  inherit (import ../base/names.nix) endsWith normalize;

  # Overlays may be shared between projects, so that entries for packages that this lock lacks are normal and never evaluated.
  # A name that looks like a misspelling of a locked one gets a warning.
  warnOfNames =
    packages:
    foldl' (
      done: name:
      let
        meant = import ./misspelt.nix (normalize name) (attrNames (elsewhere // forBuilds // lockedByName));
      in
      if meant == null then
        done
      else
        import ../base/warn-once.nix ''
          warning: overrides: there is no package "${name}" in poetry.lock.
          hint: did you mean "${meant}"?'' done
    ) packages (filter (name: !(hasAttr name base)) (attrNames overlaid));

  packageOrNone =
    name:
    let
      package = final.${name};
    in
    if package == null || isAttrs package then
      package
    else
      throw ''
        overrides: ${name} must be a package, and is of the type ${builtins.typeOf package}.
        hint: prev.${name}.overridePythonAttrs { ... } changes it, null leaves it out'';

  # The selected packages, sorted by name; an overlay leaves one out by null or { }.
  selection = (if overlays == [ ] then packages: packages else warnOfNames) (
    filter (package: package ? outPath) (map packageOrNone (attrNames selectedByName))
  );
  linkedAs = name: id: if plainWheels.${id} != null then plainWheels.${id} else final.${name};

  set = {
    inherit final buildPackage buildPackages selection;
    /** A package that is not in the lock; `arguments` as in python-derivation.nix. */
    addPackage =
      {
        arguments,
        dependencies,
        develop,
      }:
      asPackage {
        inherit arguments develop;
        changes = [ ];
        plain = null;
        isAsLocked = false;
        lockedDependencies = dependencies;
        fromSdist = null;
        deepLinks = false;
      };
    /** For each selected package its entry in the plan, and the name of the chosen file. */
    lockedAs = mapAttrs (
      name: ids:
      let
        id = chosenId name ids;
      in
      plan.packages.${id} // { inherit (target.packages.${id}) file; }
    ) selectedByName;
    /** The lock's packages and the toolchain's: what `ps:` offers in extraPackages. */
    inherit all;
    buildRequirementsOfProject = buildRequirements plan.project.name ".";
    /** The same as an environment is linked from. */
    linked =
      if overlays == [ ] then
        map (name: linkedAs name (chosenId name selectedByName.${name})) (attrNames selectedByName)
      else
        selection;
  };
in
set
