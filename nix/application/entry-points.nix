/** The entry points of a pyproject.toml, by group: `{ console_scripts = { name = "module:object"; }; ... }`. */
pyProject:
let
  inherit (builtins) attrNames filter isString listToAttrs;
  project = pyProject.project or { };
  poetry = pyProject.tool.poetry or { };

  # Poetry 1 also takes { reference = "module:object", type = "console" }; a file is no entry point.
  reference = script: if isString script then script else script.reference or script.callable or null;
  isEntry = script: isString script || (script.type or "console" == "console" && reference script != null);
  console = scripts: listToAttrs (
    map (name: {
      inherit name;
      value = reference scripts.${name};
    }) (filter (name: isEntry scripts.${name}) (attrNames scripts))
  );
  group = name: entries: if entries == { } then { } else { ${name} = entries; };
in
project.entry-points or poetry.plugins or { }
// group "console_scripts" (console (if project.scripts or { } != { } then project.scripts else poetry.scripts or { }))
// group "gui_scripts" (project.gui-scripts or { })
