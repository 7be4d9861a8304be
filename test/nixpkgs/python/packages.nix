# `python3.pkgs`: the functions that build Python packages, their hooks, and the packages that the set-up step fetched
# as wheels. Extended as in nixpkgs, by `pythonPackagesExtensions` and by `packageOverrides`.
{
  lib,
  pkgs,
  machine,
  python,
  packageOverrides,
}:
let
  base =
    self:
    let
      namePrefix = python.libPrefix + "-";

      makeOverridablePythonPackage =
        f:
        lib.mirrorFunctionArgs f (
          origArgs:
          let
            args = origArgs // {
              passthru = (origArgs.passthru or { }) // {
                overridePythonAttrs = change: makeOverridablePythonPackage f (overrideWith change);
              };
            };
            overrideWith = change: args // (if lib.isFunction change then change args else change);
          in
          f args
        )
        // lib.optionalAttrs (f ? override) {
          override = lib.mirrorFunctionArgs f.override (change: makeOverridablePythonPackage (f.override change));
        };

      hasPythonModule = drv: drv ? pythonModule && drv.pythonModule == python;
      requiredPythonModules =
        drvs:
        let
          modules = lib.filter hasPythonModule drvs;
        in
        lib.unique ([ python ] ++ modules ++ lib.concatLists (lib.catAttrs "requiredPythonModules" modules));
      toPythonModule =
        drv:
        drv.overrideAttrs (old: {
          passthru = (old.passthru or { }) // {
            pythonModule = python;
            pythonPath = [ ];
            requiredPythonModules = requiredPythonModules (drv.propagatedBuildInputs or [ ]);
          };
        });
      toPythonApplication =
        drv:
        drv.overrideAttrs (old: {
          passthru = (old.passthru or { }) // {
            name = lib.removePrefix namePrefix old.name;
            pythonModule = false;
          };
        });
      disabled =
        drv:
        throw "${lib.removePrefix namePrefix (drv.pname or drv.name)} not supported for interpreter ${python.executable}";
    in
    {
      inherit lib pkgs;
      inherit (pkgs) stdenv fetchPypi fetchurl;
      inherit (python)
        isPy27
        isPy38
        isPy39
        isPy310
        isPy311
        isPy312
        isPy313
        isPy314
        isPy3k
        isPyPy
        pythonAtLeast
        pythonOlder
        ;
      inherit
        hasPythonModule
        requiredPythonModules
        toPythonModule
        toPythonApplication
        disabled
        ;
      disabledIf = condition: drv: if condition then disabled drv else drv;
      makePythonPath = drvs: lib.makeSearchPath python.sitePackages (requiredPythonModules drvs);
      buildPythonPackage = makeOverridablePythonPackage (
        self.callPackage ./mk-python-derivation.nix {
          inherit namePrefix toPythonModule;
        }
      );
      buildPythonApplication = makeOverridablePythonPackage (
        self.callPackage ./mk-python-derivation.nix {
          namePrefix = "";
          toPythonModule = drv: drv;
        }
      );
      python = toPythonModule python;
      pythonPackages = self;
      recurseForDerivations = false;
    };

  wheels = final: _: import ./wheels.nix { inherit lib pkgs machine python final; };

  extensions = lib.composeManyExtensions (
    [
      (import ./hooks.nix { inherit lib python pkgs; })
      wheels
    ]
    ++ pkgs.pythonPackagesExtensions
    ++ [ packageOverrides ]
  );

  scope = lib.makeScope (extra: lib.callPackageWith (pkgs // extra)) (lib.extends extensions base);
  providesSetupHook = lib.attrByPath [ "provides" "setupHook" ] false;
in
builtins.mapAttrs (
  name: value:
  if lib.isDerivation value then
    lib.extendDerivation (
      scope.hasPythonModule value
      || providesSetupHook value
      || value == pkgs.stdenv
      || throw "${name} should use `buildPythonPackage` or `toPythonModule` if it is to be part of the Python packages set."
    ) { } value
  else
    value
) scope
