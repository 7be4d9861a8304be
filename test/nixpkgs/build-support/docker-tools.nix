# Container images: buildLayeredImage and streamLayeredImage, with a layer for each store path as far as `maxLayers` goes.
{ lib, pkgs }:
let
  streamLayeredImage = lib.makeOverridable (
    {
      name,
      tag ? null,
      contents ? [ ],
      config ? { },
      architecture ? if pkgs.stdenv.hostPlatform.isAarch64 then "arm64" else "amd64",
      created ? "1970-01-01T00:00:01Z",
      mtime ? "1970-01-01T00:00:01Z",
      uid ? 0,
      gid ? 0,
      uname ? "root",
      gname ? "root",
      maxLayers ? 100,
      extraCommands ? "",
      fakeRootCommands ? "",
      enableFakechroot ? false,
      includeStorePaths ? true,
      includeNixDB ? false,
      fromImage ? null,
      passthru ? { },
      meta ? { },
    }:
    assert lib.assertMsg (fromImage == null) "fromImage: not in this stand-in";
    assert lib.assertMsg (fakeRootCommands == "") "fakeRootCommands: not in this stand-in";
    let
      contentsList = lib.toList contents;
      root = pkgs.runCommand "${baseNameOf name}-customisation-layer" { } ''
        mkdir -p root
        ${lib.concatMapStrings (path: ''
          if [ -d ${path} ]; then
            (cd ${path} && find . -mindepth 1 -type d -not -path ./nix-support) | while read -r folder; do mkdir -p root/$folder; done
            (cd ${path} && find . -not -type d -not -path './nix-support/*') | while read -r file; do
              ln -sf "${path}/''${file#./}" "root/$file"
            done
          fi
        '') contentsList}
        cd root
        ${extraCommands}
        cd ..
        cp -a root $out
      '';
      configFile = pkgs.writeText "${baseNameOf name}-config.json" (builtins.toJSON { inherit config; });
      conf = pkgs.runCommand "${baseNameOf name}-conf.json"
        {
          exportReferencesGraph = lib.concatLists (
            lib.imap0 (index: path: [
              "graph-${toString index}"
              path
            ]) (contentsList ++ [ configFile ] ++ [ root ])
          );
          passAsFile = [ "settings" ];
          settings = builtins.toJSON {
            inherit
              architecture
              created
              mtime
              maxLayers
              includeStorePaths
              uid
              gid
              uname
              gname
              config
              ;
            name = lib.toLower name;
            tag = if tag != null then tag else "";
            root = "${root}";
            # The configuration is data here; it alone is not part of the image.
            leaveOut = [
              "${root}"
              "${configFile}"
            ];
          };
        }
        ''
          ${pkgs.python3.interpreter} -I ${./layers.py} plan "$settingsPath" graph-* > $out
        '';
      tagOf = if tag != null then tag else builtins.head (lib.splitString "-" (baseNameOf (builtins.unsafeDiscardStringContext conf.outPath)));
    in
    pkgs.runCommand "stream-${baseNameOf name}"
      {
        preferLocalBuild = true;
        passthru = passthru // {
          imageName = lib.toLower name;
          imageTag = tagOf;
          inherit conf;
          isExe = true;
        };
        inherit meta;
      }
      ''
        cat > $out <<'END'
        #!${pkgs.runtimeShell}
        exec ${pkgs.python3.interpreter} -I ${./layers.py} stream ${conf} "${tagOf}"
        END
        chmod +x $out
      ''
  );
in
{
  inherit streamLayeredImage;
  buildLayeredImage = lib.makeOverridable (
    {
      name,
      compressor ? "gz",
      ...
    }@args:
    let
      stream = streamLayeredImage (removeAttrs args [ "compressor" ]);
    in
    assert lib.assertMsg (lib.elem compressor [ "none" "gz" ]) "compressor: not in this stand-in";
    pkgs.runCommand "${baseNameOf name}.tar${lib.optionalString (compressor == "gz") ".gz"}"
      {
        inherit (stream) imageName;
        passthru = {
          inherit (stream) imageTag;
          inherit stream;
        };
      }
      (if compressor == "none" then "${stream} > $out" else "${stream} | gzip -n > $out")
  );
  buildImage = throw "dockerTools.buildImage: not in this stand-in, use buildLayeredImage";
}
