/**
  What every build of one target shares: the interpreter, the builders, the tools that run in them.

  The tools come from the plan; in the following mode it names none, and they are the toolchain's Python packages.
*/
{
  plan,
  target,
  toolchain,
  python,
  fetchSource,
}:
let
  inherit (import ../base/names.nix) storeName;

  toolSource = name: fetchSource { id = target.tools.${name}; file = target.buildFiles.${target.tools.${name}}; };

  hooksPath =
    if target.tools ? pyproject-hooks then
      "${toolSource "pyproject-hooks"}"
    else
      "${python.pkgs.pyproject-hooks}/${python.sitePackages}";

  # The Python that runs in builds; in a cross build it is not `python`.
  buildPython = toolchain.buildPythonFor python;
  # No byte code beside the builder, no site module, no user's packages, no warnings.
  pythonFlags = [ "-B" "-S" "-s" "-W" "ignore" ];
  # Variables of each of our builds with Python, whether a shell runs it or Nix itself.
  identity = python.identity or { };
  pythonVariables = import ./python-builder.nix { inherit toolchain python; } // {
    PYTHONHASHSEED = "0";
  };

  sources = import ./builders.nix;
  builders = sources // {
    wheel = compiled sources.wheel;
    environment = compiled sources.environment;
  };
  # The builders that run for each package and environment are compiled once: compiling install-wheel.py takes longer than
  # Python's start and the installation of a small wheel.
  compiled =
    folder:
    derivation (
      pythonVariables
      // {
        name = "poetrix-builders";
        args = pythonFlags ++ [
          sources.compile
          folder
          (builtins.placeholder "out")
        ];
      }
    );

  /** One wheel as a package, by a derivation that is nothing but the interpreter: no stdenv, no shell. */
  installWheel =
    {
      name,
      version,
      locked,
      fileName,
      src,
    }:
    derivation (
      pythonVariables
      // {
        name = storeName "python${python.pythonVersion}-${name}-${version}";
        poetrixLocked = locked;
        args = pythonFlags ++ [
          "${builders.wheel}/install-wheel.pyc"
          src
          fileName
          (builtins.placeholder "out")
        ];
      }
    );
  shared = {
    inherit
      plan
      target
      toolchain
      python
      buildPython
      pythonFlags
      identity
      pythonVariables
      builders
      hooksPath
      installWheel
      ;
  };
in
shared
// {
  /** For environments that run in builds. */
  ofBuildMachine =
    if toolchain.ofBuildMachine == null then
      shared
    else
      import ./runtime.nix {
        inherit plan target fetchSource;
        toolchain = toolchain.ofBuildMachine;
        python = buildPython;
      };
}
