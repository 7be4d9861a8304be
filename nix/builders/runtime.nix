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
  inherit (import ../names.nix) storeName;

  builders = import ./builders.nix;

  toolSource = name: fetchSource { id = target.tools.${name}; file = target.buildFiles.${target.tools.${name}}; };

  # The installer installs itself, once, from its wheel: a zip that Python imports from.
  installer =
    if target.tools ? installer then
      installWheel {
        name = "installer";
        fileName = target.buildFiles.${target.tools.installer};
        src = toolSource "installer";
        installerPath = "${toolSource "installer"}";
      }
    else
      python.pkgs.installer;
  installerPath = "${installer}/${python.sitePackages}";

  hooksPath =
    if target.tools ? pyproject-hooks then
      "${toolSource "pyproject-hooks"}"
    else
      "${python.pkgs.pyproject-hooks}/${python.sitePackages}";

  # No site, no user's packages, no byte code beside the builder; hashes are the same each time.
  pythonFlags = [ "-B" "-S" "-s" "-W" "ignore" ];
  # What each of our builds has that Python runs in, with or without a shell around it.
  identity = python.identity or { };
  pythonVariables = import ./python-builder.nix { inherit toolchain python; } // {
    PYTHONHASHSEED = "0";
  };

  /** One wheel as a package, by a derivation that is nothing but the interpreter: no stdenv, no shell. */
  installWheel =
    {
      name,
      fileName,
      src,
      installerPath,
    }:
    derivation (
      pythonVariables
      // {
        name = storeName "python${python.pythonVersion}-${name}";
        args = pythonFlags ++ [
          "${builders.wheel}/install-wheel.py"
          src
          fileName
          (placeholder "out")
          installerPath
        ];
      }
    );
  placeholder = builtins.placeholder;
in
{
  inherit
    plan
    target
    toolchain
    python
    pythonFlags
    identity
    pythonVariables
    builders
    installerPath
    hooksPath
    ;
  installWheel = arguments: installWheel (arguments // { inherit installerPath; });
}
