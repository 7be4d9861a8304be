/** The command line, with what it runs: Node, uv and Git. Nix is the caller's own. */
{
  lib,
  stdenv,
  runtimeShell,
  nodejs,
  uv,
  git,
}:
stdenv.mkDerivation {
  pname = "poetrix";
  inherit (builtins.fromJSON (builtins.readFile ../package.json)) version;
  dontUnpack = true;
  installPhase = ''
    runHook preInstall
    mkdir -p $out/bin $out/lib/poetrix/dist
    cp ${../dist/poetrix.mjs} $out/lib/poetrix/dist/poetrix.mjs
    cp -r ${./.} $out/lib/poetrix/nix
    cp -r ${../templates} $out/lib/poetrix/templates
    cat > $out/bin/poetrix <<EOF
    #!${runtimeShell}
    export PATH="\''${PATH:+\$PATH:}${uv}/bin:${git}/bin"
    exec ${nodejs}/bin/node $out/lib/poetrix/dist/poetrix.mjs "\$@"
    EOF
    chmod +x $out/bin/poetrix
    runHook postInstall
  '';
  meta = {
    description = "Reproducible Nix builds of Poetry projects";
    license = lib.licenses.mit;
    mainProgram = "poetrix";
  };
}
