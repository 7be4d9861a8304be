/**
  The toolchain of nixpkgs. It uses only what nixpkgs has kept for years: `stdenv.mkDerivation`, `fetchurl`, `fetchPypi`,
  `python3XX`, `autoPatchelfHook`, `mkShell`; for packages in Rust also `cargo`, `rustc`, `fetchCrate`.
*/
{
  pkgs,
  /** The system of the evaluating machine, which pure evaluation does not know: in the following mode, plans are made by a program for it. */
  evalSystem ? null,
}:
let
  inherit (builtins)
    filter
    foldl'
    isString
    replaceStrings
    split
    ;
  inherit (pkgs) stdenv;
  buildPlatform = stdenv.buildPlatform or stdenv.hostPlatform;
  # As targets name it: Nix's own names do not tell the C libraries of Linux apart.
  nameOf = platform: platform.system + (if platform.isMusl or false then "-musl" else "");
  isCross = nameOf buildPlatform != system;
  system = nameOf stdenv.hostPlatform;
  buildTools = if isCross then pkgs.buildPackages else pkgs;

  attribute =
    path:
    foldl' (set: name: if set == null then null else set.${name} or null) pkgs (
      filter isString (split "[.]" path)
    );

  fetchPypi = pkgs.fetchPypi or pkgs.python3Packages.fetchPypi;

  # What cargo compiles for, and the linkers: build scripts and macros run on the machine that builds.
  tripleOf = platform: platform.rust.rustcTarget or platform.config;
  linkerFor =
    stdenv:
    let
      name = replaceStrings [ "-" "." ] [ "_" "_" ] (pkgs.lib.toUpper (tripleOf stdenv.hostPlatform));
    in
    {
      "CARGO_TARGET_${name}_LINKER" = "${stdenv.cc}/bin/${stdenv.cc.targetPrefix or ""}cc";
    };
  rustForHost = {
    CARGO_BUILD_TARGET = tripleOf stdenv.hostPlatform;
  }
  // linkerFor buildTools.stdenv
  // linkerFor stdenv;
in
{
  name = "nixpkgs";
  /** What the packages run on: the system of the plan's targets. */
  inherit system;
  /** The build machine's, as Nix names it; another one in a cross build (pkgsCross). */
  buildSystem = buildPlatform.system;
  /** In a cross build, the build machine's Python of the same release as `python`, whose byte code both can read. */
  buildPythonFor =
    python:
    if isCross then
      python.pythonOnBuildForHost or python.pythonForBuild or (throw ''
        this nixpkgs has no Python for the build machine that goes with ${python.name or "this Python"}: packages for ${system} cannot be built on ${nameOf buildPlatform}.
        hint: take a Python of the same `pkgs`; or build on a machine of that system, which may be a remote builder'')
    else
      python;
  /** In a cross build, the toolchain of the build machine; else null. */
  ofBuildMachine = if isCross then import ./nixpkgs.nix { pkgs = pkgs.buildPackages; } else null;
  inherit (stdenv.hostPlatform) isLinux;
  inherit (stdenv) mkDerivation;
  inherit (pkgs) mkShell;
  shell = pkgs.runtimeShell;
  /** The Node that makes plans in the following mode: the evaluating machine's, whatever system the plan is for. */
  planner =
    let
      here = (stdenv.buildPlatform or stdenv.hostPlatform).system;
      evaluating = if evalSystem != null then evalSystem else builtins.currentSystem or here;
      ofBuildMachine =
        if evaluating == here then pkgs.buildPackages or pkgs else import pkgs.path { system = evaluating; };
    in
    {
      system = evaluating;
      node = "${ofBuildMachine.nodejs}/bin/node";
    };

  fetch =
    {
      name,
      url,
      hash,
    }:
    pkgs.fetchurl { inherit name url hash; };
  canFollow = true;
  fetchPypi =
    {
      name,
      hash,
      address,
    }:
    fetchPypi (address // { inherit hash; });
  fetchGit =
    {
      url,
      revision,
      hash,
      ...
    }:
    pkgs.fetchgit {
      name = "source";
      inherit url hash;
      rev = revision;
      fetchSubmodules = true;
    };
  /** Fetches crates whose URL is not in the plan. */
  fetchCrate =
    {
      name,
      version,
      hash,
    }:
    pkgs.fetchCrate {
      pname = name;
      inherit version hash;
      unpack = false;
    };
  rust = {
    inputs = [
      buildTools.cargo
      buildTools.rustc
    ];
    variables = if isCross then rustForHost else { };
    programs = [ ];
  };
  /** In a cross build: the compilers for programs that run while something is built. */
  compilersOfBuildMachine = if isCross then [ buildTools.stdenv.cc ] else [ ];
  cleanSource = import ../sources/clean-sources.nix { };

  defaultPython = pkgs.python3;
  # nixpkgs keeps the names of removed Pythons as attributes that throw.
  pythonFor =
    version:
    let
      found = builtins.tryEval (pkgs."python${replaceStrings [ "." "t" ] [ "" "FreeThreading" ] version}" or null);
    in
    if found.success then found.value else null;

  patchesElf = stdenv.hostPlatform.isLinux;
  patchTools = [ buildTools.autoPatchelfHook ];
  wrapTools = [ buildTools.makeWrapper ];
  commandLine = pkgs.callPackage ../command-line.nix { };
  hasNativeLibraries = true;
  /** A library by the path of its attribute, such as `zlib` or `xorg.libX11`; null where there is none. */
  nativeLibrary = attribute;
}
