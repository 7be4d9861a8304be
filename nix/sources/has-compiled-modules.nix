/**
  Whether building the project compiles modules, judged from its pyproject.toml and setup.py: such modules are missing from the
  working tree until they are built in place.
*/
pyProject: projectDir:
let
  inherit (builtins)
    elem
    isString
    map
    pathExists
    readFile
    replaceStrings
    ;
  backEnd = pyProject.build-system.build-backend or null;

  poetry = pyProject.tool.poetry.build or null;
  setuptools = pyProject.tool.setuptools.ext-modules or [ ];
  hatch = pyProject.tool.hatch.build or { };
  hooks = hatch.hooks or { } // hatch.targets.wheel.hooks or { };

  setupFile = projectDir + "/setup.py";
  words = [
    "ext_modules"
    "cythonize"
    "rust_extensions"
    "cffi_modules"
  ];
  mentionsOne = text: replaceStrings words (map (_: "") words) text != text;
in
isString poetry
|| isString (poetry.script or null)
|| elem backEnd [
  "maturin"
  "mesonpy"
  "scikit_build_core.build"
]
|| hooks ? cython
|| hooks ? mypyc
|| setuptools != [ ]
|| (pathExists setupFile && mentionsOne (readFile setupFile))
