/**
  What a derivation has whose builder is the interpreter itself: no stdenv, no shell. Nix gives a builder its bare name as
  argv[0]: Python finds itself on PATH.
*/
{ toolchain, python }:
(python.identity or { })
// {
  inherit (toolchain) system;
  builder = python.interpreter;
  PATH = dirOf python.interpreter;
}
