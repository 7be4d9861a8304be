# A git repository at a revision, by the hash of its tree.
{ lib, pkgs }:
lib.makeOverridable (
  {
    url,
    rev ? null,
    tag ? null,
    hash ? "",
    sha256 ? "",
    name ? "source",
    fetchSubmodules ? true,
    leaveDotGit ? false,
    deepClone ? false,
    fetchLFS ? false,
    sparseCheckout ? [ ],
    ...
  }:
  pkgs.stdenvNoCC.mkDerivation {
    inherit name url fetchSubmodules leaveDotGit;
    rev = lib.revOrTag rev tag;
    nativeBuildInputs = [
      pkgs.git
      pkgs.cacert
    ];
    builder = builtins.toFile "fetchgit.sh" ''
      export HOME=$TMPDIR
      git -c init.defaultBranch=main init --quiet "$out"
      cd "$out"
      git remote add origin "$url"
      git fetch --quiet --depth 1 origin "$rev" || git fetch --quiet --tags origin
      git -c advice.detachedHead=false checkout --quiet FETCH_HEAD 2>/dev/null || git -c advice.detachedHead=false checkout --quiet "$rev"
      if [ -n "$fetchSubmodules" ]; then git submodule --quiet update --init --recursive; fi
      if [ -z "$leaveDotGit" ]; then find . -name .git -prune -exec rm -rf {} +; fi
    '';
    outputHashMode = "recursive";
    outputHashAlgo = if hash != "" then null else "sha256";
    outputHash = if hash != "" then hash else if sha256 != "" then sha256 else lib.fakeSha256;
    impureEnvVars = [
      "http_proxy"
      "https_proxy"
      "no_proxy"
      "GIT_SSL_CAINFO"
    ];
    passthru = {
      inherit url tag;
      gitRepoUrl = url;
    };
  }
)
