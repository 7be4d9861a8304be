/** The command line, with what it runs: Node, uv and Git. */
{
  stdenv,
  nodejs,
  uv,
  git,
}:
stdenv.mkDerivation {
  pname = "poetrix";
  version = "0.1.0";
  dontUnpack = true;
  installPhase = ''
    mkdir -p $out/bin $out/lib/poetrix/dist
    cp ${../dist/poetrix.mjs} $out/lib/poetrix/dist/poetrix.mjs
    cp -r ${./.} $out/lib/poetrix/nix
    cp -r ${../templates} $out/lib/poetrix/templates
    cat > $out/bin/poetrix <<EOF
    #!${stdenv.shell}
    export PATH="\$PATH:${uv}/bin:${git}/bin"
    exec ${nodejs}/bin/node $out/lib/poetrix/dist/poetrix.mjs "\$@"
    EOF
    chmod +x $out/bin/poetrix
  '';
  meta = {
    description = "Reproducible Nix builds of Poetry projects";
    mainProgram = "poetrix";
  };
}
