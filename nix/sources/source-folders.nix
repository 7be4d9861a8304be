/**
  The folders of a project that hold its modules, relative to it: what an editable installation puts on Python's path. They are
  read from the back end's table in pyproject.toml; the list is empty where that says nothing.
*/
pyProject:
let
  inherit (builtins) dirOf elem foldl' isAttrs isList match;
  tool = name: pyProject.tool.${name} or { };
  list = value: if value == null then [ ] else if isList value then value else [ value ];

  poetry = map (package: package.from or "") ((tool "poetry").packages or [ ]);

  setuptools =
    let
      packages = (tool "setuptools").packages or { };
    in
    list ((tool "setuptools").package-dir.${""} or null)
    ++ (if isAttrs packages then list (packages.find.where or null) else [ ]);

  hatchBuild = (tool "hatch").build or { };
  hatchWheel = hatchBuild.targets.wheel or { };
  hatch =
    if hatchBuild ? dev-mode-dirs then
      hatchBuild.dev-mode-dirs
    else if isList (hatchWheel.sources or hatchBuild.sources or null) then
      hatchWheel.sources or hatchBuild.sources
    else
      map parentOf (hatchWheel.packages or hatchBuild.packages or [ ]);
  parentOf = path: if dirOf path == "." then "" else dirOf path;

  pdm = list ((tool "pdm").build.package-dir or null);
  maturin = list ((tool "maturin").python-source or null);
  uv = list ((tool "uv").build-backend.module-root or null);

  trimmed =
    folder:
    let
      parts = match "([.]/)*(.*[^/])/*" folder;
      inner = if parts == null then "" else builtins.elemAt parts 1;
    in
    if inner == "." then "" else inner;
in
foldl' (done: folder: if elem folder done then done else done ++ [ folder ]) [ ] (
  map trimmed (poetry ++ setuptools ++ hatch ++ pdm ++ maturin ++ uv)
)
