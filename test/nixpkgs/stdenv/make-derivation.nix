# `stdenv.mkDerivation`, as nixpkgs' pkgs/stdenv/generic/make-derivation.nix gives it: what it adds to a derivation, what
# it takes away, and the attributes that its result has. Cross compiling and hardening flags are left out.
{ lib, config }:
stdenv:
let
  inherit (lib) optional optionals optionalAttrs isDerivation;

  mkDerivation =
    given: if lib.isFunction given then extensible given else extensible (_: given);

  extensible =
    rattrs:
    let
      args = rattrs (args // { inherit finalPackage overrideAttrs; });
      overrideAttrs =
        change:
        extensible (
          final:
          let
            previous = rattrs final;
            once = change previous;
            changed =
              if !(builtins.isFunction change || change ? __functor) then
                change
              else if builtins.isFunction once then
                # (finalAttrs: previousAttrs: { ... })
                change final previous
              else
                once;
          in
          previous // changed
        );
      finalPackage = simple overrideAttrs args;
    in
    finalPackage;

  checked =
    attrs: name: dependencies:
    let
      check =
        positions: list:
        lib.imap1 (
          index: dependency:
          if isDerivation dependency || dependency == null || builtins.isString dependency || builtins.isPath dependency then
            dependency
          else if builtins.isList dependency then
            check ([ index ] ++ positions) dependency
          else
            throw "Dependency is not of a valid type: ${
              lib.concatMapStrings (i: "element ${toString i} of ") ([ index ] ++ positions)
            }${name} for ${attrs.name or attrs.pname}"
        ) list;
    in
    map lib.getDev (check [ ] dependencies);

  simple =
    overrideAttrs:
    {
      meta ? { },
      passthru ? { },
      pos ? null,
      env ? { },
      __structuredAttrs ? config.structuredAttrsByDefault or false,
      doCheck ? config.doCheckByDefault or false,
      doInstallCheck ? config.doCheckByDefault or false,
      strictDeps ? config.strictDepsByDefault or false,
      enableParallelBuilding ? config.enableParallelBuildingByDefault or false,
      outputs ? [ "out" ],
      patches ? [ ],
      configureFlags ? [ ],
      ...
    }@attrs:
    let
      position =
        if pos != null then
          pos
        else if attrs.meta.description or null != null then
          builtins.unsafeGetAttrPos "description" attrs.meta
        else if attrs.version or null != null then
          builtins.unsafeGetAttrPos "version" attrs
        else
          builtins.unsafeGetAttrPos "name" attrs;
      envIsExportable = builtins.isAttrs env && !isDerivation env;

      derivationArg =
        removeAttrs attrs (
          [
            "meta"
            "passthru"
            "pos"
            "checkInputs"
            "installCheckInputs"
            "nativeCheckInputs"
            "nativeInstallCheckInputs"
            "__contentAddressed"
            "__darwinAllowLocalNetworking"
            "__propagatedImpureHostDeps"
            "sandboxProfile"
            "propagatedSandboxProfile"
          ]
          ++ optional (__structuredAttrs || envIsExportable) "env"
        )
        // optionalAttrs __structuredAttrs { env = checkedEnv; }
        // optionalAttrs (attrs ? name || (attrs ? pname && attrs ? version)) {
          name = lib.strings.sanitizeDerivationName (
            if attrs ? name then
              attrs.name
            else
              assert lib.assertMsg (attrs.version != null) "The ‘version’ attribute cannot be null.";
              "${attrs.pname}-${attrs.version}"
          );
        }
        // {
          builder = attrs.realBuilder or stdenv.shell;
          args =
            attrs.args or [
              "-e"
              ./source-stdenv.sh
              (attrs.builder or ./default-builder.sh)
            ];
          inherit stdenv;
          inherit (stdenv.buildPlatform) system;
          userHook = config.stdenv.userHook or null;
          __ignoreNulls = true;
          inherit __structuredAttrs strictDeps;
          depsBuildBuild = checked attrs "depsBuildBuild" (attrs.depsBuildBuild or [ ]);
          nativeBuildInputs = checked attrs "nativeBuildInputs" (
            attrs.nativeBuildInputs or [ ]
            ++ optionals doCheck (attrs.nativeCheckInputs or [ ])
            ++ optionals doInstallCheck (attrs.nativeInstallCheckInputs or [ ])
          );
          depsBuildTarget = checked attrs "depsBuildTarget" (attrs.depsBuildTarget or [ ]);
          depsHostHost = checked attrs "depsHostHost" (attrs.depsHostHost or [ ]);
          buildInputs = checked attrs "buildInputs" (
            attrs.buildInputs or [ ]
            ++ optionals doCheck (attrs.checkInputs or [ ])
            ++ optionals doInstallCheck (attrs.installCheckInputs or [ ])
          );
          depsTargetTarget = checked attrs "depsTargetTarget" (attrs.depsTargetTarget or [ ]);
          depsBuildBuildPropagated = checked attrs "depsBuildBuildPropagated" (attrs.depsBuildBuildPropagated or [ ]);
          propagatedNativeBuildInputs = checked attrs "propagatedNativeBuildInputs" (attrs.propagatedNativeBuildInputs or [ ]);
          depsBuildTargetPropagated = checked attrs "depsBuildTargetPropagated" (attrs.depsBuildTargetPropagated or [ ]);
          depsHostHostPropagated = checked attrs "depsHostHostPropagated" (attrs.depsHostHostPropagated or [ ]);
          propagatedBuildInputs = checked attrs "propagatedBuildInputs" (attrs.propagatedBuildInputs or [ ]);
          depsTargetTargetPropagated = checked attrs "depsTargetTargetPropagated" (attrs.depsTargetTargetPropagated or [ ]);
          inherit configureFlags patches doCheck doInstallCheck outputs;
          cmakeFlags = attrs.cmakeFlags or [ ];
          mesonFlags = attrs.mesonFlags or [ ];
        }
        // optionalAttrs enableParallelBuilding {
          inherit enableParallelBuilding;
          enableParallelChecking = attrs.enableParallelChecking or true;
          enableParallelInstalling = attrs.enableParallelInstalling or true;
        };

      checkedEnv =
        let
          both = builtins.attrNames (builtins.intersectAttrs env derivationArg);
        in
        assert lib.assertMsg envIsExportable
          "When using structured attributes, `env` must be an attribute set of environment variables.";
        assert lib.assertMsg (both == [ ])
          "The ‘env’ attribute set cannot contain any attributes passed to derivation. The following attributes are overlapping: ${lib.concatStringsSep ", " both}";
        builtins.mapAttrs (
          name: value:
          assert lib.assertMsg
            (builtins.isString value || builtins.isBool value || builtins.isInt value || isDerivation value)
            "The ‘env’ attribute set can only contain derivation, string, boolean or integer attributes. The ‘${name}’ attribute is of type ${builtins.typeOf value}.";
          value
        ) env;

      fullMeta =
        {
          name =
            attrs.name or (if attrs ? pname && attrs ? version then "${attrs.pname}-${attrs.version}" else "");
          available = validity.valid;
          broken = false;
          unfree = false;
          insecure = false;
          unsupported = !validity.supported;
          outputsToInstall =
            let
              hasOutput = output: builtins.elem output outputs;
            in
            [ (lib.findFirst hasOutput null ([ "bin" "out" ] ++ outputs)) ] ++ optional (hasOutput "man") "man";
        }
        // meta
        // optionalAttrs (position != null) {
          position = position.file + ":" + toString position.line;
        };

      # What nixpkgs refuses to evaluate (check-meta.nix): broken, for other platforms, unfree, insecure.
      validity =
        let
          supported = lib.meta.availableOn stdenv.hostPlatform { meta = builtins.intersectAttrs { platforms = null; badPlatforms = null; } meta; };
          licenses = lib.toList (meta.license or [ ]);
          unfree = builtins.any (license: builtins.isAttrs license && !(license.free or true)) licenses;
          allowed = config.allowUnfree or false || (config.allowUnfreePredicate or (_: false)) attrs;
          refuse = reason: {
            inherit supported;
            valid = false;
            handled = throw "Package ‘${attrs.name or "${attrs.pname}-${attrs.version}"}’ in ${
              fullMeta.position or "«unknown-file»"
            } ${reason}, refusing to evaluate.";
          };
        in
        if unfree && !allowed then
          refuse "has an unfree license (‘${lib.concatMapStringsSep ", " (l: l.shortName or "unknown") licenses}’)"
        else if meta.broken or false && !(config.allowBroken or false) then
          refuse "is marked as broken"
        else if !supported && !(config.allowUnsupportedSystem or false) then
          refuse "is not available on the requested hostPlatform"
        else if meta.knownVulnerabilities or [ ] != [ ] && !(config.allowInsecurePredicate or (_: false)) attrs then
          refuse "is marked as insecure"
        else
          {
            inherit supported;
            valid = true;
            handled = true;
          };
    in
    lib.extendDerivation validity.handled (
      {
        inputDerivation = derivation (
          removeAttrs derivationArg [
            "outputHashAlgo"
            "outputHash"
            "outputHashMode"
          ]
          // {
            name = derivationArg.name or "inputDerivation";
            outputs = [ "out" ];
            builder = stdenv.shell;
            args = [
              "-c"
              ''
                export > $out
                for var in $passAsFile; do
                  pathVar="''${var}Path"
                  printf "%s" "$(< "''${!pathVar}")" >> $out
                done
              ''
            ];
            allowedReferences = null;
            allowedRequisites = null;
            disallowedReferences = [ ];
            disallowedRequisites = [ ];
          }
        );
        inherit passthru overrideAttrs;
        meta = fullMeta;
      }
      // passthru
    ) (derivation (derivationArg // optionalAttrs (!__structuredAttrs && envIsExportable) checkedEnv));
in
mkDerivation
