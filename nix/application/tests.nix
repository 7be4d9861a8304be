/**
  Checks of a project, each a derivation that fails where it finds a fault: `pytest` and `types`, where the selected groups
  contain pytest or a type checker, and `drift`: whether the locks and other files still agree with pyproject.toml.
*/
{ toolchain }:
project:
{
  /** The project's own package; null with `package-mode = false`. */
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
    readFile
    replaceStrings
    storeDir
    toJSON
    ;
  inherit (project) environments plan projectDir pyProject;
  inherit (import ../base/names.nix) normalize storeName;
  inherit (import ../shells/working-tree.nix { inherit toolchain; } projectDir) below;

  isLocked = name: any (package: environments.nameOf package == name) project.withChecks.selection;

  environment = import ../shells/project-environment.nix { inherit toolchain; } project {
    more = if application == null then [ ] else [ application ];
    withScripts = false;
  };
  # With `package-mode = false` the modules are imported from the source tree.
  folders = import ../sources/source-folders.nix pyProject;
  path = concatStringsSep ":" (map (folder: "$PWD/${folder}") (if folders == [ ] then [ "" ] else folders));

  # Projects below this one, with locks and checks of their own, for whose tests this environment has not the packages.
  others = filter (folder: folder != "") (
    import ../workspace/find-projects.nix (/. + builtins.unsafeDiscardStringContext (toString projectDir))
  );
  contains = part: text: replaceStrings [ part ] [ "" ] text != text;
  quoted = text: "'${replaceStrings [ "'" ] [ "'\\''" ] text}'";
  saysWhereTestsAre =
    pyProject.tool.pytest.ini_options.testpaths or pyProject.tool.pytest.testpaths or [ ] != [ ]
    || any (file: pathExists (projectDir + "/${file}") && contains "testpaths" (readFile (projectDir + "/${file}"))) [
      "pytest.ini"
      ".pytest.ini"
      "tox.ini"
      "setup.cfg"
    ];
  ignored = if saysWhereTestsAre then [ ] else map (folder: " --ignore=${quoted folder}") others;
  # Not every type checker can be told to leave out a folder. One that its settings name is wanted.
  notChecked = checker: filter (folder: !(contains folder (toJSON (pyProject.tool.${checker} or { })))) others;
  ofTypes =
    { name, command }:
    concatStringsSep "\n" (map (folder: "rm -rf ${quoted "./${folder}"}") (notChecked name) ++ [ command ]);

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

  # The first one that the lock has is run.
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
  module = replaceStrings [ "-" "." ] [ "_" "_" ] (normalize plan.project.name);
  isThere = name: pathExists (projectDir + "/${name}");
  # What mypy is to check: the folders that pyproject.toml names, else the places where Poetry looks for the package.
  modules =
    if filter (folder: folder != "") folders != [ ] then
      concatStringsSep " " (filter (folder: folder != "") folders)
    else if isThere module then
      module
    else if isThere "src" then
      "src"
    else
      ".";

  # In a flake the whole flake is checked: files above the project, such as workflows, may name its packages too.
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
    # `poetrix check` looks at the whole repository, which it recognises by its .git folder: make one at the top of the flake.
    # Copies, since it follows no link out of a repository.
    buildPhase = ''
      export HOME=$TMPDIR
      mkdir repository
      for entry in "$tree"/* "$tree"/.[!.]*; do
        if [ -e "$entry" ] && [ "$entry" != "$tree/.git" ]; then cp -R "$entry" repository; fi
      done
      mkdir repository/.git
      ${toolchain.commandLine}/bin/poetrix check "repository$folder"
      mkdir "$out"
    '';
    __structuredAttrs = false;
  };
in
(if isLocked "pytest" then { pytest = run "pytest" "pytest -p no:cacheprovider${concatStringsSep "" ignored}"; } else { })
// (if typeCheckers != [ ] then { types = run "types" (ofTypes (head typeCheckers)); } else { })
// (if toolchain ? commandLine then { inherit drift; } else { })
