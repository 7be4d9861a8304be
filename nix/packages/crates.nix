/**
  What a build with cargo needs: `inputs` and `variables` for its derivation, and `prepare`, shell code that runs before the
  build. `null` for a build without cargo.
  
  Each crate is fetched by itself, by its hash; the build unpacks them all (vendor-crates.py).
*/
{ runtime }:
{
  pname,
  version,
  build,
  hasWheel,
}:
let
  inherit (builtins) concatStringsSep toJSON;
  inherit (runtime) plan toolchain;
  inherit (import ../base/names.nix) storeName;
  checkedRevision = import ../sources/checked-revision.nix;

  subject = "${pname} ${version}";

  rust =
    if toolchain.rust != null then
      toolchain.rust
    else
      throw ''
        ${subject} is written in Rust, and there is no cargo for it.
        hint: install Rust (on Debian with `apt install cargo`), so that `rustc` and `cargo` are on PATH${
          if hasWheel then
            ", or take its wheel: source = \"wheel\" under [tool.poetrix.packages.${pname}] in pyproject.toml"
          else
            ""
        }'';

  fetchers = {
    registry =
      crate:
      if crate.url != null then
        toolchain.fetch {
          name = storeName "${crate.name}-${crate.version}.crate";
          inherit (crate) url hash;
        }
      else if toolchain ? fetchCrate then
        toolchain.fetchCrate { inherit (crate) name version hash; }
      else
        throw ''
          poetrix.lock has no URL of the crate ${import ../base/visible.nix "${crate.name} ${crate.version}"}, which ${subject} is built with.
          hint: install Rust and run `poetrix lock` again'';
    git = crate: toolchain.fetchGit (checkedRevision crate);
  };
  crateOf = crate: crate // { file = "${fetchers.${crate.kind} crate}"; };

  interpreter = concatStringsSep " " ([ runtime.buildPython.interpreter ] ++ runtime.pythonFlags);
in
if !(build ? crates) then
  null
else if build ? unbuildable then
  throw ''
    ${import ../base/visible.nix build.unbuildable}.
    hint: set source = "wheel" under [tool.poetrix.packages.${pname}] in pyproject.toml where it has a wheel${import ../plan/relock.nix plan}''
else
  {
    inherit (rust) inputs;
    variables = rust.variables // {
      poetrixCrates = toJSON {
        crates = map (id: crateOf plan.crates.${id}) build.crates;
        locks = build.cargoLocks or { };
      };
    };
    prepare = ''
      export CARGO_HOME=$NIX_BUILD_TOP/.poetrix/cargo
      ${interpreter} ${runtime.builders.crates}/vendor-crates.py "$poetrixCratesPath" "$CARGO_HOME"
      if [ "''${NIX_BUILD_CORES:-0}" != 0 ]; then export CARGO_BUILD_JOBS=$NIX_BUILD_CORES; fi
      mkdir "$CARGO_HOME/bin"
      for program in ${concatStringsSep " " rust.programs}; do ln -s "$program" "$CARGO_HOME/bin"; done
      export PATH=$CARGO_HOME/bin:$PATH
    '';
  }
