# One tree of links to several packages; two packages may not have the same file, unless its content agrees or one has
# the better priority.
{ lib, pkgs }:
lib.makeOverridable (
  {
    name,
    paths,
    manifest ? "",
    ignoreCollisions ? false,
    checkCollisionContents ? true,
    ignoreSingleFileOutputs ? false,
    pathsToLink ? [ "/" ],
    extraOutputsToInstall ? [ ],
    extraPrefix ? "",
    postBuild ? "",
    nativeBuildInputs ? [ ],
    buildInputs ? [ ],
    passthru ? { },
    meta ? { },
    pname ? null,
    version ? null,
    includeClosures ? false,
  }:
  let
    chosen = map (drv: {
      paths =
        if !drv ? outputName || drv.outputSpecified or false then
          [ drv ]
        else
          let
            wanted =
              if drv ? meta.outputsToInstall then
                builtins.filter (output: drv ? ${output}) drv.meta.outputsToInstall
              else
                [ "out" ];
          in
          map (output: drv.${output}) (
            lib.unique (wanted ++ builtins.filter (output: drv ? ${output}) extraOutputsToInstall)
          );
      priority = drv.meta.priority or 5;
    }) (builtins.filter (path: path != null) paths);
  in
  pkgs.runCommand name
    {
      inherit
        manifest
        ignoreCollisions
        checkCollisionContents
        pathsToLink
        extraPrefix
        postBuild
        nativeBuildInputs
        buildInputs
        passthru
        meta
        ;
      passAsFile = [ "chosen" ];
      chosen = builtins.toJSON chosen;
      preferLocalBuild = true;
      allowSubstitutes = false;
    }
    ''
      ${pkgs.python3.interpreter} -I ${./buildenv.py} "$chosenPath"
      eval "$postBuild"
    ''
)
