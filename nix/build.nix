/**
  What `poetrix build` evaluates: one product of one project on one toolchain. Lists and records are passed as JSON text,
  so that every argument can be given with --argstr.
*/
{
  projectDir,
  toolchain ? "host",
  /** JSON: { path, prefix, version, hash, freeThreaded, musl } of this machine's interpreter. */
  hostPython ? null,
  /** JSON: { cargo, rustc, hash } of this machine's Rust, where something is built with it. */
  hostRust ? null,
  hostNode ? "/usr/bin/node",
  nixpkgs ? null,
  system ? builtins.currentSystem,
  /** "app", "env", "package"; "made": what the build adds to the project's folder; "packages": not to be built, but described as JSON, for `poetrix lock --verify` */
  what ? "app",
  package ? null,
  /** JSON: the names that "packages" asks for. */
  names ? "[]",
  /** For the nixpkgs toolchain: such as "3.12"; by default what the plan covers. */
  pythonVersion ? null,
  groups ? null,
  extras ? null,
  /** The project's own version, where Git has it. */
  version ? null,
  follow ? false,
}:
let
  inherit (builtins) fromJSON;

  interpreter = fromJSON hostPython;
  pythonOfVersion =
    builtins.elemAt (builtins.match "([0-9]+[.][0-9]+).*" interpreter.version) 0
    + (if interpreter.freeThreaded or false then "t" else "");

  toolchains = {
    host = import ./toolchains/host.nix {
      inherit system;
      nodejs = hostNode;
      rust = if hostRust == null then null else fromJSON hostRust;
      pythons.${pythonOfVersion} = {
        inherit (interpreter)
          path
          prefix
          version
          hash
          freeThreaded
          musl
          ;
      };
    };
    nixpkgs = import ./toolchains/nixpkgs.nix {
      pkgs = import (if nixpkgs == null then <nixpkgs> else nixpkgs) { inherit system; };
    };
  };
  chosen = toolchains.${toolchain} or (throw "there is no toolchain \"${toolchain}\": it is host or nixpkgs");
  poetrix = import ./. { toolchain = chosen; };

  project = /. + projectDir;
  common = {
    projectDir = project;
    checkGroups = [ ];
    inherit follow version;
  }
  // (if extras == null then { } else { extras = fromJSON extras; })
  // (if groups == null then { } else { onlyGroups = fromJSON groups; })
  // (if pythonVersion == null then { } else { python = pythonFor pythonVersion; });

  pythonFor =
    version:
    let
      python = chosen.pythonFor version;
    in
    if python == null then throw "the ${toolchain} toolchain has no Python ${version}" else python;

  inherit (poetrix.mkPoetryPackages common) python;
  packages = python.pkgs;
  nearest = import ./base/nearest.nix package (builtins.attrNames packages);

  products = {
    app = poetrix.mkPoetryApplication common;
    env = poetrix.mkPoetryEnv common;
    made = import ./application/made-by-build.nix {
      inherit project;
      toolchain = chosen;
      application = products.app;
    };
    package =
      packages.${package} or (throw ''
        poetrix.lock has no package "${package}".
        hint: ${if nearest != null then "did you mean \"${nearest}\"?" else "`poetrix show` lists the packages there are"}'');
    packages = {
      python = python.version;
      packages = map describe (fromJSON names);
    };
  };

  # A package that fails to evaluate is reported as null: the others can still be built.
  describe =
    name:
    let
      package = packages.${name};
      drvPath = (builtins.tryEval package.drvPath).value;
      isThere = drvPath != false;
    in
    {
      inherit name;
      derivation = if isThere then drvPath else null;
      # Not called `outPath`: `toJSON` turns a set with `outPath` into a bare path.
      path = if isThere then package.outPath else null;
      version = if isThere then package.version else null;
    };
in
products.${what} or (throw "there is no \"${what}\" to build: it is app, env, made or package")
