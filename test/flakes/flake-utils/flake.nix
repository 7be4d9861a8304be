{
  description = "A small stand-in for numtide/flake-utils, for tests";

  outputs =
    { self }:
    let
      defaultSystems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      allSystems = defaultSystems ++ [
        "armv6l-linux"
        "armv7l-linux"
        "i686-linux"
        "powerpc64le-linux"
        "riscv64-linux"
        "x86_64-freebsd"
      ];

      # { packages.default = x; } for each system becomes { packages.SYSTEM.default = x; }.
      eachSystemOp =
        op: systems: f:
        builtins.foldl' (op f) { } (
          if !builtins ? currentSystem || builtins.elem builtins.currentSystem systems then
            systems
          else
            systems ++ [ builtins.currentSystem ]
        );
      eachSystem = eachSystemOp (
        f: attrs: system:
        let
          result = f system;
        in
        builtins.foldl' (
          attrs: key: attrs // { ${key} = attrs.${key} or { } // { ${system} = result.${key}; }; }
        ) attrs (builtins.attrNames result)
      );
      eachDefaultSystem = eachSystem defaultSystems;
      eachSystemPassThrough = eachSystemOp (f: attrs: system: attrs // f system);
      eachDefaultSystemPassThrough = eachSystemPassThrough defaultSystems;

      eachSystemMap =
        systems: f:
        builtins.listToAttrs (
          map (name: {
            inherit name;
            value = f name;
          }) systems
        );

      flattenTree =
        tree:
        let
          go =
            prefix: set:
            builtins.concatMap (
              name:
              let
                value = set.${name};
                path = if prefix == "" then name else "${prefix}/${name}";
                evaluated = builtins.tryEval (builtins.isAttrs value);
              in
              if !(evaluated.success && evaluated.value) then
                [ ]
              else if value.type or "" == "derivation" then
                [
                  {
                    name = path;
                    inherit value;
                  }
                ]
              else if value.recurseForDerivations or false then
                go path (removeAttrs value [ "recurseForDerivations" ])
              else
                [ ]
            ) (builtins.attrNames set);
        in
        builtins.listToAttrs (go "" tree);

      filterPackages =
        system: packages:
        builtins.listToAttrs (
          builtins.concatMap (
            name:
            let
              package = packages.${name};
              broken = package.meta.broken or false;
              platforms = package.meta.platforms or [ system ];
            in
            if broken || !builtins.elem system platforms then
              [ ]
            else
              [
                {
                  inherit name;
                  value = package;
                }
              ]
          ) (builtins.attrNames packages)
        );

      mkApp =
        {
          drv,
          name ? drv.pname or drv.name,
          exePath ? drv.passthru.exePath or "/bin/${name}",
        }:
        {
          type = "app";
          program = "${drv}${exePath}";
        };
    in
    {
      lib = {
        inherit
          allSystems
          defaultSystems
          eachSystem
          eachDefaultSystem
          eachSystemPassThrough
          eachDefaultSystemPassThrough
          eachSystemMap
          flattenTree
          filterPackages
          mkApp
          ;
        eachDefaultSystemMap = eachSystemMap defaultSystems;
        system = builtins.listToAttrs (
          map (name: {
            inherit name;
            value = name;
          }) allSystems
        );
        meld =
          inputs: builtins.foldl' (output: file: output // import file inputs) { };
      };
    };
}
