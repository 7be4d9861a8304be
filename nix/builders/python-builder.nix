/**
  What a derivation has whose builder is the interpreter itself: no stdenv, no shell. Nix gives a builder its bare name as
  argv[0]: Python finds itself on PATH.

  They take less time than sending what they need to another machine, so they run here where they can (preferLocalBuild). They
  may still come from a binary cache (allowSubstitutes stays): it spares the wheel's download and the compilation of large packages.

  Where packages are made for another machine, the Python of the one that builds runs; scripts begin with the other's.
*/
{ toolchain, python }:
let
  running = toolchain.buildPythonFor python;
in
(python.identity or { })
// {
  system = toolchain.buildSystem;
  builder = running.interpreter;
  PATH = dirOf running.interpreter;
  preferLocalBuild = true;
}
// (if running.interpreter == python.interpreter then { } else { poetrixPython = python.interpreter; })
