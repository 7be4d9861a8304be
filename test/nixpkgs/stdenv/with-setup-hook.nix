# A copied package with a setup hook beside it.
{ tools, machine }:
{ package, hook }:
derivation {
  inherit (package) name;
  inherit (machine) system;
  builder = "${tools.bash}/bin/bash";
  PATH = "${tools.coreutils}/bin";
  args = [
    "-eu"
    "-c"
    ''
      mkdir -p $out/nix-support
      for entry in ${package}/*; do ln -s $entry $out/; done
      cp ${hook} $out/nix-support/setup-hook
      exit 0
    ''
  ];
}
// {
  inherit (package) pname version meta;
}
