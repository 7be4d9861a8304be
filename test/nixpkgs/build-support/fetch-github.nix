# A repository of GitHub at a revision, as its archive.
{ lib, pkgs }:
lib.makeOverridable (
  {
    owner,
    repo,
    rev ? null,
    tag ? null,
    name ? "source",
    hash ? "",
    sha256 ? "",
    githubBase ? "github.com",
    fetchSubmodules ? false,
    private ? false,
    ...
  }:
  assert lib.assertMsg (lib.xor (tag == null) (rev == null)) "fetchFromGitHub requires one of either `rev` or `tag` to be provided (not both).";
  let
    revision = lib.revOrTag rev tag;
  in
  pkgs.fetchzip {
    inherit name hash sha256;
    url = "https://${githubBase}/${owner}/${repo}/archive/${revision}.tar.gz";
    passthru = {
      inherit owner repo tag;
      rev = revision;
    };
  }
)
