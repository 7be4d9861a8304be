/**
  Environments: packages linked into one virtual environment in the store.

  A package is anything with `outPath` and a site-packages folder in it: ours, or the toolchain's.
*/
runtime:
let
  inherit (builtins)
    attrNames
    concatMap
    concatStringsSep
    elem
    filter
    foldl'
    hasAttr
    listToAttrs
    toJSON
    ;
  inherit (runtime) python;
  inherit (import ../base/names.nix) normalize storeName;
  pythonNameOf = import ../plan/python-name.nix;
  pythonName = pythonNameOf python;

  nameOf = package: if package ? canonicalName then package.canonicalName else normalize (package.pname or package.name);

  # Packages that must be in the environment because another one is, though the lock does not say so: what an override added to a
  # locked package, or all the modules that a package of nixpkgs needs.
  companions =
    package:
    if package ? canonicalName then
      package.addedDependencies
    else
      filter isModule (package.requiredPythonModules or [ ]);
  # nixpkgs lists the interpreter among a package's modules: the environment has its own. Applications have `pythonModule = false`.
  isModule =
    package:
    builtins.isAttrs package && package.pythonModule or false != false && !(package ? interpreter);

  ofThisPython =
    package:
    let
      other = package.pythonModule or { };
    in
    if !(other ? pythonVersion) || pythonNameOf other == pythonName then
      package
    else
      throw ''
        ${nameOf package} was built for Python ${pythonNameOf other}, and is wanted in an environment of Python ${pythonName}.
        hint: take it from the same Python, for example as `python.pkgs.${nameOf package}`'';

  /** The packages and their companions; of several with one name, the first. */
  withCompanions =
    packages:
    let
      go =
        found: package:
        let
          name = nameOf package;
        in
        if package == null || hasAttr name found then
          found
        else
          foldl' go (found // { ${name} = package; }) (companions package);
      byName = listToAttrs (
        map (package: {
          name = nameOf package;
          value = package;
        }) (filter (package: package != null) packages)
      );
      outside = filter (package: companions package != [ ]) (map (name: byName.${name}) (attrNames byName));
      all = foldl' (found: package: foldl' go found (companions package)) byName outside;
    in
    map (name: all.${name}) (attrNames all);

  /** These packages, and everything that locked ones among them depend on. */
  dependencyClosure =
    packages:
    map (item: item.package) (
      builtins.genericClosure {
        startSet = map asItem packages;
        operator = item: map asItem (filter (package: package != null) (item.package.dependencies or [ ]));
      }
    );
  asItem = package: {
    key = nameOf package;
    inherit package;
  };

  specification =
    {
      packages,
      project ? null,
      ignoreCollisions ? false,
      permitUserSite ? false,
      extraOutputsToInstall ? [ ],
    }:
    let
      # A package of nixpkgs may have several outputs, and its default need not be `out`.
      outputsOf =
        package:
        [ (package.out or package) ]
        ++ map (output: package.${output}) (
          filter (output: output != "out" && elem output package.outputs or [ ]) extraOutputsToInstall
        );
    in
    toJSON {
      packages = concatMap (
        package:
        map (output: {
          name = nameOf package;
          path = "${output}";
          deep = package.deepLinks or false;
        }) (outputsOf package)
      ) (map ofThisPython packages);
      leaveOut = [
        "nix-support"
        ownEnvironment
      ];
      python = python.interpreter;
      shebangs = concatMap (
        package: if package.hasOwnEnvironment or false then [ "${package}/${ownEnvironment}/bin/python" ] else [ ]
      ) packages;
      inherit project ignoreCollisions permitUserSite;
    };

  /** The place, within an application, of the environment that its scripts run in. */
  ownEnvironment = "libexec/python-environment";

  arguments = runtime.pythonFlags ++ [ "${runtime.builders.environment}/link-environment.pyc" ];

  command = concatStringsSep " " ([ runtime.buildPython.interpreter ] ++ arguments);

  /** A virtual environment of exactly these packages. Where shell code is to run on it, it is built with the toolchain's stdenv. */
  link =
    {
      name,
      postBuild ? "",
      makeWrapperArgs ? [ ],
      ...
    }@given:
    let
      poetrixEnvironment = specification (removeAttrs given [ "name" "postBuild" "makeWrapperArgs" ]);
    in
    if postBuild == "" && makeWrapperArgs == [ ] then
      derivation (
        runtime.pythonVariables
        // {
          name = storeName name;
          args = arguments;
          poetrixEnvironmentOut = builtins.placeholder "out";
          inherit poetrixEnvironment;
          passAsFile = [ "poetrixEnvironment" ];
        }
      )
    else
      runtime.toolchain.mkDerivation (
        runtime.identity
        // {
          name = storeName name;
          inherit poetrixEnvironment;
          passAsFile = [ "poetrixEnvironment" ];
          __structuredAttrs = false;
          nativeBuildInputs = if makeWrapperArgs == [ ] then [ ] else runtime.toolchain.wrapTools;
          dontUnpack = true;
          dontFixup = true;
          installPhase = ''
            poetrixEnvironmentOut=$out ${command}
            ${if makeWrapperArgs == [ ] then "" else wrapAll makeWrapperArgs}
            ${postBuild}
          '';
        }
      );

  # `wrapProgram` wraps the interpreter too: scripts run the unwrapped one, and are told the name that they were called by.
  wrapAll = makeWrapperArgs: ''
    for program in "$out"/bin/*; do
      case ''${program##*/} in python | python3) continue ;; esac
      ${setProgramName}
      wrapProgram "$program" ${concatStringsSep " " makeWrapperArgs}
    done
  '';
  setProgramName = ''
    firstLine=
    if [ -f "$program" ]; then IFS= read -r firstLine <"$program" || true; fi 2>/dev/null
    if [ "''${firstLine:0:2}" = "#!" ] && [ "''${firstLine%% *}" = "#!$out/bin/python" ]; then
      sed -i "1s|^#!$out/bin/python|#!$out/bin/.${python.executable}-wrapped|" "$program"
      ${concatStringsSep " " ([ runtime.buildPython.interpreter ] ++ runtime.pythonFlags)} ${runtime.builders.wrapped}/set-program-name.py "$program"
    fi
  '';
in
{
  inherit
    link
    withCompanions
    dependencyClosure
    isModule
    nameOf
    specification
    ownEnvironment
    ;
  /** The shell command that makes the environment; it reads the specification and the place from variables. */
  inherit command;
}
