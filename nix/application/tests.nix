/**
  Checks of a project, each a derivation that fails where they find something: `pytest` and `types` where its lock has for its
  groups what runs them, and `drift`: whether its locks and other files still say what pyproject.toml says.
*/
{ toolchain }:
project:
{
  /** The project's own package, or null where it is none. */
  application,
}:
let
  inherit (builtins)
    any
    attrNames
    concatStringsSep
    filter
    head
    map
    match
    pathExists
    storeDir
    ;
  inherit (project) environments plan projectDir pyProject;
  inherit (import ../names.nix) normalize storeName;
  inherit (import ../shells/working-tree.nix { inherit toolchain; } projectDir) below;

  isLocked = name: any (package: environments.nameOf package == name) project.withChecks.selection;

  environment = import ../shells/project-environment.nix { inherit toolchain; } project {
    more = if application == null then [ ] else [ application ];
    withScripts = false;
  };
  # A project that is no package is imported from where it lies.
  folders = import ../sources/source-folders.nix pyProject;
  path = concatStringsSep ":" (map (folder: "$PWD/${folder}") (if folders == [ ] then [ "" ] else folders));

  run =
    name: command:
    toolchain.mkDerivation {
      name = storeName "${plan.project.name}-${name}";
      src = toolchain.cleanSource projectDir;
      phases = [
        "unpackPhase"
        "buildPhase"
        "installPhase"
      ];
      buildPhase = ''
        export HOME=$TMPDIR PYTHONDONTWRITEBYTECODE=1 PATH=${environment}/bin:$PATH
        ${if application == null then "export PYTHONPATH=${path}" else ""}
        ${command}
      '';
      installPhase = ''
        mkdir "$out"
      '';
      __structuredAttrs = false;
    };

  # Of several the first; each with what it is to look at.
  typeCheckers = filter ({ name, ... }: isLocked name) [
    {
      name = "mypy";
      command = "mypy --cache-dir=$TMPDIR/mypy${if mypyKnowsWhat then "" else " ${modules}"}";
    }
    {
      name = "basedpyright";
      command = "basedpyright --pythonpath ${environment}/bin/python";
    }
    {
      name = "ty";
      command = "ty check --python ${environment}";
    }
    {
      name = "pyrefly";
      command = "pyrefly check --python-interpreter-path ${environment}/bin/python";
    }
  ];
  mypy = pyProject.tool.mypy or { };
  mypyKnowsWhat =
    any (key: mypy ? ${key}) [ "files" "modules" "packages" ]
    || any (file: pathExists (projectDir + "/${file}")) [ "mypy.ini" ".mypy.ini" "setup.cfg" ];
  module = builtins.replaceStrings [ "-" "." ] [ "_" "_" ] (normalize plan.project.name);
  isThere = name: pathExists (projectDir + "/${name}");
  # Where Poetry looks for it, unless pyproject.toml names the folders.
  modules =
    if filter (folder: folder != "") folders != [ ] then
      concatStringsSep " " (filter (folder: folder != "") folders)
    else if isThere module then
      module
    else if isThere "src" then
      "src"
    else
      ".";

  # In a flake all of it is looked at: what names packages may lie above the project.
  isInStore = match "${storeDir}/[^/]+(/.*)?" (toString projectDir) != null;
  tree =
    if isInStore then
      builtins.path {
        name = "source";
        path = /. + head (match "(${storeDir}/[^/]+)(/.*)?" (builtins.unsafeDiscardStringContext (toString projectDir)));
      }
    else
      toolchain.cleanSource projectDir;
  drift = toolchain.mkDerivation {
    name = storeName "${plan.project.name}-drift";
    phases = [ "buildPhase" ];
    inherit tree;
    folder = if isInStore then below else "";
    # Where git's folder is, there the repository begins: files above the project are looked at from there down.
    buildPhase = ''
      export HOME=$TMPDIR
      mkdir repository
      for entry in "$tree"/* "$tree"/.[!.]*; do
        if [ -e "$entry" ]; then ln -s "$entry" repository; fi
      done
      if [ ! -e repository/.git ]; then mkdir repository/.git; fi
      ${toolchain.commandLine}/bin/poetrix check "repository$folder"
      mkdir "$out"
    '';
    __structuredAttrs = false;
  };
in
(if isLocked "pytest" then { pytest = run "pytest" "pytest -p no:cacheprovider"; } else { })
// (if typeCheckers != [ ] then { types = run "types" (head typeCheckers).command; } else { })
// (if toolchain ? commandLine then { inherit drift; } else { })
