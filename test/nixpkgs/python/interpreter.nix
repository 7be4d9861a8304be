# One Python with what nixpkgs' interpreters carry (passthrufun.nix): `pkgs`, `withPackages`, `sitePackages` ...
{
  lib,
  pkgs,
  tools,
  machine,
  pythonVersion,
  pythonAttr,
}:
let
  found = machine.pythons.${pythonVersion};
  numbers = builtins.splitVersion found.version;
  copy = tools.python { inherit (found) version prefix; };
  executable = "python${pythonVersion}";
  sitePackages = "lib/${executable}/site-packages";

  interpreter =
    {
      packageOverrides ? (_: _: { }),
      ...
    }@arguments:
    let
      passthru = {
        implementation = "cpython";
        libPrefix = executable;
        inherit executable sitePackages pythonVersion pythonAttr;
        sourceVersion = {
          major = builtins.elemAt numbers 0;
          minor = builtins.elemAt numbers 1;
          patch = builtins.elemAt numbers 2;
          suffix = "";
        };
        isPy27 = false;
        isPy37 = false;
        isPy38 = pythonVersion == "3.8";
        isPy39 = pythonVersion == "3.9";
        isPy310 = pythonVersion == "3.10";
        isPy311 = pythonVersion == "3.11";
        isPy312 = pythonVersion == "3.12";
        isPy313 = pythonVersion == "3.13";
        isPy314 = pythonVersion == "3.14";
        isPy2 = false;
        isPy3 = true;
        isPy3k = true;
        isPyPy = false;
        pythonAtLeast = lib.versionAtLeast pythonVersion;
        pythonOlder = lib.versionOlder pythonVersion;
        pythonABITags = [
          "abi3"
          "none"
          "cp${lib.replaceStrings [ "." ] [ "" ] pythonVersion}"
        ];
        hasDistutilsCxxPatch = true;
        interpreter = "${self}/bin/${executable}";
        pkgs = packages;
        buildEnv = lib.makeOverridable (import ./wrapper.nix { inherit lib pkgs; python = self; inherit (packages) requiredPythonModules; }) { };
        withPackages = f: self.buildEnv.override { extraLibs = f packages; };
        pythonOnBuildForBuild = self;
        pythonOnBuildForHost = self;
        pythonOnBuildForTarget = self;
        pythonOnHostForHost = self;
        pythonOnTargetForTarget = { };
        pythonForBuild = self;
        stdenv = pkgs.stdenv;
        doc = null;
        tests = { };
        tkinter = null;
        packageOverrides = packageOverrides;
      };
      packages = import ./packages.nix {
        inherit lib pkgs machine packageOverrides;
        python = self;
      };
      # The copy itself is the package: there is nothing to build. `overrideAttrs` changes what is around it only.
      self =
        copy
        // passthru
        // {
          inherit passthru override;
          overrideAttrs =
            change:
            let
              previous = { inherit passthru; };
              once = change previous;
              changed = if lib.isFunction once then change previous previous else once;
            in
            self // (changed.passthru or passthru);
          version = found.version;
          pname = "python3";
          meta = {
            name = copy.name;
            mainProgram = executable;
            platforms = lib.platforms.linux ++ lib.platforms.darwin;
            license = lib.licenses.psfl;
            available = true;
            outputsToInstall = [ "out" ];
          };
        };
      override = change: interpreter (arguments // (if lib.isFunction change then change arguments else change));
    in
    self;
in
interpreter { }
