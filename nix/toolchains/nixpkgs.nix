/**
  The toolchain of nixpkgs. Only what nixpkgs has kept for years: `stdenv.mkDerivation`, `fetchurl`, `fetchPypi`,
  `python3XX`, `autoPatchelfHook`, `mkShell`; for what is written in Rust `cargo`, `rustc`, `fetchCrate`.
*/
{ pkgs }:
let
  inherit (builtins)
    filter
    foldl'
    isString
    replaceStrings
    split
    ;
  inherit (pkgs) stdenv;

  attribute =
    path:
    foldl' (set: name: if set == null then null else set.${name} or null) pkgs (
      filter isString (split "[.]" path)
    );

  fetchPypi = pkgs.fetchPypi or pkgs.python3Packages.fetchPypi;
in
{
  name = "nixpkgs";
  inherit (stdenv.hostPlatform) system isLinux;
  inherit (stdenv) mkDerivation;
  inherit (pkgs) mkShell;
  shell = pkgs.runtimeShell;
  /** What makes plans while Nix evaluates: on the machine that evaluates, whatever system the plan is for. */
  planner =
    let
      ofBuildMachine =
        if (builtins.currentSystem or here) == here then
          pkgs.buildPackages or pkgs
        else
          import pkgs.path { system = builtins.currentSystem; };
      here = (stdenv.buildPlatform or stdenv.hostPlatform).system;
    in
    {
      system = builtins.currentSystem or here;
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
  /** Where the plan does not say where a crate lies. */
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
      pkgs.cargo
      pkgs.rustc
    ];
    variables = { };
    programs = [ ];
  };
  cleanSource = import ../sources/clean-sources.nix { };

  defaultPython = pkgs.python3;
  # nixpkgs keeps the names of Pythons that it removed: they throw.
  pythonFor =
    version:
    let
      found = builtins.tryEval (pkgs."python${replaceStrings [ "." ] [ "" ] version}" or null);
    in
    if found.success then found.value else null;

  patchesElf = stdenv.hostPlatform.isLinux;
  patchTools = [ pkgs.autoPatchelfHook ];
  wrapTools = [ pkgs.makeWrapper ];
  commandLine = pkgs.callPackage ../command-line.nix { };
  hasNativeLibraries = true;
  /** A library by its attribute, such as `zlib` or `xorg.libX11`; null where there is none. */
  nativeLibrary = attribute;
}
