{
  description = "A small stand-in for hercules-ci/flake-parts, for tests: mkFlake with systems, imports, perSystem and its options, and flake";

  outputs =
    { self }:
    let
      # Merges sets deeply and joins lists. The real flake-parts has a whole module system: options, types, priorities.
      merge =
        left: right:
        left
        // builtins.mapAttrs (
          name: value:
          if !left ? ${name} then
            value
          else if builtins.isAttrs value && builtins.isAttrs left.${name} && value.type or null != "derivation" then
            merge left.${name} value
          else if builtins.isList value && builtins.isList left.${name} then
            left.${name} ++ value
          else
            value
        ) right;
      mergeAll = builtins.foldl' merge { };

      /** `perSystem` outputs that become `NAME.SYSTEM` of the flake. */
      transposed = [
        "apps"
        "checks"
        "devShells"
        "formatter"
        "legacyPackages"
        "packages"
      ];

      call = module: arguments: if builtins.isPath module || builtins.isString module then call (import module) arguments else if builtins.isFunction module then module arguments else module;

      mkFlake =
        { inputs, ... }:
        module:
        let
          arguments = {
            inherit inputs;
            self = inputs.self;
            inherit (moduleSystem) lib;
            config = { };
            withSystem = system: f: f (systemArguments system);
            flake-parts-lib = {
              inherit mkFlake;
              mkPerSystemOption = module: module;
            };
          };
          moduleSystem = import ./modules.nix (inputs.nixpkgs.lib or { });
          collect =
            module:
            let
              here = call module arguments;
            in
            builtins.concatMap collect (here.imports or [ ]) ++ [ here ];
          modules = collect module;
          systems = builtins.concatMap (here: here.systems or [ ]) modules;

          # inputs' and self': the same, with the system already chosen.
          ofSystem =
            system: flake:
            flake
            // builtins.mapAttrs (_: value: value.${system}) (
              builtins.intersectAttrs (builtins.listToAttrs (
                map (name: {
                  inherit name;
                  value = null;
                }) transposed
              )) flake
            );
          systemArguments = system: {
            inherit system;
            pkgs =
              (mergeAll (map (f: (f (base system))._module.args or { }) perSystems)).pkgs
                or inputs.nixpkgs.legacyPackages.${system};
            inputs' = builtins.mapAttrs (_: ofSystem system) inputs;
            self' = ofSystem system inputs.self;
            inherit (arguments) lib config;
          };
          base = system: systemArguments system // { pkgs = inputs.nixpkgs.legacyPackages.${system}; };
          perSystems = builtins.concatMap (
            here:
            if here ? perSystem then
              [ (if builtins.isFunction here.perSystem then here.perSystem else _: here.perSystem) ]
            else
              [ ]
          ) modules;
          # Modules that declare options for perSystem.
          declaring = builtins.concatMap (here: if here ? options.perSystem then [ here.options.perSystem ] else [ ]) modules;
          perSystem =
            system:
            if declaring == [ ] then
              mergeAll (map (f: f (systemArguments system)) perSystems)
            else
              moduleSystem.evalModules {
                modules = declaring ++ perSystems;
                arguments = systemArguments system;
              };
          outputs = builtins.listToAttrs (
            map (name: {
              inherit name;
              value = builtins.listToAttrs (
                builtins.concatMap (
                  system:
                  let
                    result = perSystem system;
                  in
                  if result ? ${name} then
                    [
                      {
                        name = system;
                        value = result.${name};
                      }
                    ]
                  else
                    [ ]
                ) systems
              );
            }) transposed
          );
          used = removeAttrs outputs (builtins.filter (name: outputs.${name} == { }) transposed);
        in
        merge used (mergeAll (map (here: here.flake or { }) modules));
    in
    {
      lib = {
        inherit mkFlake;
      };
    };
}
