/** The command line, with what it runs: Node, uv, Git, and on Linux bubblewrap. Nix is the caller's own. */
{
  lib,
  stdenv,
  runtimeShell,
  nodejs,
  # Older releases of nixpkgs have no uv: then the one on the user's PATH is used.
  uv ? null,
  # The sandbox for packages' code that runs while locking.
  bubblewrap ? null,
  git,
  gitMinimal ? git,
}:
stdenv.mkDerivation {
  pname = "poetrix";
  inherit (builtins.fromJSON (builtins.readFile ../package.json)) version;
  dontUnpack = true;
  installPhase = ''
    runHook preInstall
    mkdir -p $out/bin $out/lib/poetrix
    cp -r ${../dist} $out/lib/poetrix/dist
    cp -r ${./.} $out/lib/poetrix/nix
    cp -r ${../templates} $out/lib/poetrix/templates
    cat > $out/bin/poetrix <<EOF
    #!${runtimeShell}
    export PATH="\''${PATH:+\$PATH:}${lib.makeBinPath (lib.filter (tool: tool != null) ([ uv gitMinimal ] ++ lib.optional stdenv.hostPlatform.isLinux bubblewrap))}"
    exec ${nodejs}/bin/node $out/lib/poetrix/dist/poetrix.cjs "\$@"
    EOF
    chmod +x $out/bin/poetrix
    for shell in bash:bash-completion/completions/poetrix zsh:zsh/site-functions/_poetrix fish:fish/vendor_completions.d/poetrix.fish; do
      mkdir -p $(dirname $out/share/''${shell#*:})
      $out/bin/poetrix completions ''${shell%%:*} > $out/share/''${shell#*:}
    done
    mkdir -p $out/share/man/man1
    $out/bin/poetrix manual > $out/share/man/man1/poetrix.1
    runHook postInstall
  '';
  meta = {
    description = "Reproducible Nix builds of Poetry projects";
    license = lib.licenses.mit;
    mainProgram = "poetrix";
  };
}
