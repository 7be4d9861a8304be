/**
  What a derivation has whose builder is the interpreter itself: no stdenv, no shell. Nix gives a builder its bare name as
  argv[0]: Python finds itself on PATH.

  They take less time than sending what they need to another machine, so they run here where they can (preferLocalBuild). They
  may still come from a binary cache (allowSubstitutes stays): it spares the wheel's download and the compilation of large packages.
*/
{ toolchain, python }:
(python.identity or { })
// {
  inherit (toolchain) system;
  builder = python.interpreter;
  PATH = dirOf python.interpreter;
  preferLocalBuild = true;
}
