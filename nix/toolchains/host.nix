/**
  The toolchain where no nixpkgs is at hand: this machine's Python, compilers and libraries, in Nix's sandbox.

  The sandbox must see them: `sandbox-paths` with the Python's prefix, and on Linux /usr, /lib, /lib64.
*/
{
  system ? builtins.currentSystem,
  /** Interpreters by version, such as `3.12`: { path, prefix, version, hash, freeThreaded, musl }. The hash is that of the whole installation. */
  pythons,
  /** The version to use where none is given. */
  defaultPython ? builtins.head (builtins.attrNames pythons),
  nodejs ? "/usr/bin/node",
  /** The machine's Rust: { cargo, rustc, hash }, or null. The hash is that of the whole compiler. */
  rust ? null,
  bash ? if isLinux then "/usr/bin/bash" else "/bin/bash",
  isLinux ? builtins.match ".*-linux" system != null,
}:
let
  inherit (builtins)
    concatStringsSep
    elemAt
    filter
    isAttrs
    isBool
    isList
    mapAttrs
    match
    removeAttrs
    ;

  describePython =
    {
      path,
      prefix,
      version,
      hash,
      freeThreaded ? false,
      ...
    }:
    let
      minor = elemAt (match "([0-9]+[.][0-9]+).*" version) 0;
      named = "python${minor}${if freeThreaded then "t" else ""}";
      python = {
        interpreter = path;
        inherit version prefix hash;
        pythonVersion = minor;
        executable = named;
        libPrefix = named;
        sitePackages = "lib/${named}/site-packages";
        implementation = "cpython";
        pkgs = { };
        # A variable of each derivation, so that another interpreter gives another output path.
        identity = { hostPython = hash; };
        meta = { };
      };
    in
    python;

  described = mapAttrs (_: describePython) pythons;

  fixedOutput =
    { name, url, hash }:
    derivation {
      inherit name url;
      urls = [ url ];
      builder = "builtin:fetchurl";
      system = "builtin";
      outputHash = hash;
      outputHashMode = "flat";
      executable = false;
      unpack = false;
      preferLocalBuild = true;
      inherit impureEnvVars;
    };
  impureEnvVars = [
    "http_proxy"
    "https_proxy"
    "ftp_proxy"
    "all_proxy"
    "no_proxy"
  ];

  isOutput = value: isAttrs value && value ? outPath;

  # A value as an environment variable of a derivation: nested lists are flattened as in nixpkgs, paths copied to the store.
  toVariable =
    value:
    if isBool value then
      (if value then "1" else "")
    else if isList value then
      concatStringsSep " " (map toVariable (filter (item: item != null) value))
    else if builtins.isPath value then
      "${value}"
    else
      toString value;

  isVariable =
    value: !(builtins.isFunction value) && value != null && (!isAttrs value || isOutput value);

  mkDerivation =
    argument:
    let
      attributes = if builtins.isFunction argument then argument attributes else argument;
      variables = removeAttrs attributes [
        "passthru"
        "meta"
        "env"
        "passAsFile"
        "args"
        "builder"
        "system"
        "name"
        "pos"
        "__structuredAttrs"
      ];
      selected = builtins.listToAttrs (
        map (name: {
          inherit name;
          value = toVariable variables.${name};
        }) (filter (name: isVariable variables.${name}) (builtins.attrNames variables))
      );
      built = derivation (
        selected
        // mapAttrs (_: toVariable) (attributes.env or { })
        // {
          name = attributes.name or "${attributes.pname}-${attributes.version}";
          inherit system;
          builder = attributes.builder or bash;
          # nix-shell sources `setup` from this folder.
          stdenv = "${./host-stdenv}";
          args =
            attributes.args or [
              "--noprofile"
              "--norc"
              "${./host-stdenv}/setup"
            ];
          passAsFile = attributes.passAsFile or [ ];
        }
      );
    in
    built
    // (attributes.passthru or { })
    // {
      passthru = attributes.passthru or { };
      meta = attributes.meta or { };
      overrideAttrs =
        change:
        let
          once = change attributes;
          changed = if builtins.isFunction once then change final attributes else once;
          final = attributes // changed;
        in
        mkDerivation final;
    };

  # As in nixpkgs, an input with a `dev` output is replaced by that; environments need both (nix/shells/shell-support.nix).
  withEnvironments = builtins.concatMap (
    input:
    if input ? dev then
      [
        input.dev
        input
      ]
    else
      [ input ]
  );

  mkShell =
    {
      packages ? [ ],
      buildInputs ? [ ],
      nativeBuildInputs ? [ ],
      inputsFrom ? [ ],
      ...
    }@attributes:
    let
      of = name: builtins.concatMap (input: input.${name} or [ ]) inputsFrom;
    in
    mkDerivation (
      {
        name = "shell";
        phases = [ "installPhase" ];
        installPhase = "export > $out";
      }
      // removeAttrs attributes [
        "packages"
        "inputsFrom"
      ]
      // {
        nativeBuildInputs = withEnvironments (packages ++ nativeBuildInputs ++ of "nativeBuildInputs");
        buildInputs = withEnvironments (buildInputs ++ of "buildInputs");
      }
    );
in
{
  name = "host";
  # There are no cross builds.
  buildSystem = system;
  buildPythonFor = python: python;
  ofBuildMachine = null;
  # The C library of the machine is its Python's.
  system = system + (if pythons.${defaultPython}.musl or false then "-musl" else "");
  inherit
    isLinux
    mkDerivation
    mkShell
    ;

  shell = bash;
  commandLine = derivation {
    name = "poetrix";
    inherit system;
    builder = bash;
    args = [
      "--noprofile"
      "--norc"
      ./host-command-line.sh
    ];
    # The command line finds its files relative to one another, as in this repository.
    bundle = ../../dist;
    runtime = ../.;
    templates = ../../templates;
    inherit bash nodejs;
  };

  fetch = fixedOutput;
  # It has neither fetchPypi nor Python packages of its own.
  canFollow = false;
  fetchGit =
    {
      url,
      revision,
      hash,
      ...
    }:
    derivation {
      name = "source";
      inherit system url revision;
      builder = bash;
      args = [
        "--noprofile"
        "--norc"
        ./host-fetch-git.sh
      ];
      outputHash = hash;
      outputHashMode = "recursive";
      preferLocalBuild = true;
      inherit impureEnvVars;
    };
  rust =
    if rust == null then
      null
    else
      {
        inputs = [ ];
        # A variable of each derivation with Rust, so that another compiler gives another output path.
        variables = {
          hostRust = rust.hash;
          CARGO = rust.cargo;
          RUSTC = rust.rustc;
        };
        # Two programs and not their folder, which may hold all of the machine's programs.
        programs = [
          rust.cargo
          rust.rustc
        ];
      };
  cleanSource = import ../sources/clean-sources.nix { };

  defaultPython = described.${defaultPython};
  pythonFor = version: described.${version} or null;

  # Wheels find the machine's libraries at their usual places: there is nothing to patch or add.
  patchesElf = false;
  patchTools = [ ];
  wrapTools = throw ''
    the host toolchain makes no wrappers: it cannot apply makeWrapperArgs, nor propagatedBuildInputs that are not Python packages.
    hint: build with nixpkgs: `poetrix build --toolchain nixpkgs`, or a flake'';
  hasNativeLibraries = false;
  nativeLibrary = _: null;
}
