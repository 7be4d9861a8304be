/** The result of mkPoetryWorkspace. */
{ toolchain }:
{
  root,
  projects,
  projectArguments,
  sharedProjects,
  /** Arguments of project.nix for all projects. */
  arguments,
}:
let
  inherit (builtins)
    attrNames
    concatMap
    concatStringsSep
    functionArgs
    groupBy
    hasAttr
    head
    isAttrs
    isPath
    length
    listToAttrs
    map
    mapAttrs
    pathExists
    stringLength
    substring
    ;
  inherit (import ../base/names.nix) normalize;
  # Each `import` takes longer than reading a name does.
  projectName = import ./project-name.nix;
  tools = { inherit toolchain; };

  # Always a path, in which Nix resolves `..`; a flake's `self` is text.
  top = if isPath root then root else /. + builtins.unsafeDiscardStringContext "${root}";

  found = import ./find-projects.nix top;
  folders =
    if projects != null then
      map (folder: existing (relative folder)) projects
    else if found == [ ] then
      throw ''
        mkPoetryWorkspace: there is no Poetry project below ${toString top}: no folder with a pyproject.toml and a poetry.lock.
        hint: `poetry lock` writes it; in a flake Nix sees only files that git tracks: `git add poetry.lock`''
    else
      found;

  # A folder relative to the top, without `./` and trailing slashes.
  relative =
    folder:
    let
      absolute = if isPath folder then folder else top + "/${folder}";
      text = toString absolute;
      start = toString top;
      path = if text == start then "" else substring (stringLength start + 1) (stringLength text) text;
    in
    if text != start && substring 0 (stringLength start + 1) text != "${start}/" then
      throw ''
        mkPoetryWorkspace: ${text} does not lie below ${start}.
        hint: `root` is the folder that all projects lie in''
    else
      path;
  existing =
    folder:
    if pathExists (at folder + "/pyproject.toml") then
      folder
    else
      throw ''
        mkPoetryWorkspace: there is no pyproject.toml in ${toString (at folder)}, which `projects` names.
        hint: name folders relative to `root`: "apps/till"; in a flake Nix sees only files that git tracks'';

  nameIn = folder: normalize (projectName (at folder + "/pyproject.toml") folder);
  # With names given, no project is read but those that are asked for.
  named = groupBy (each: each.name) (
    if isAttrs projects then
      map (name: {
        name = normalize name;
        folder = relative projects.${name};
      }) (attrNames projects)
    else
      map (folder: {
        name = nameIn folder;
        inherit folder;
      }) folders
  );
  agreed =
    name: folder:
    if !(isAttrs projects) || nameIn (existing folder) == name then
      folder
    else
      throw ''
        mkPoetryWorkspace: `projects` calls ${toString (at folder)} "${name}", and its pyproject.toml "${nameIn folder}".
        hint: give it the name that it has there'';
  at = folder: if folder == "" then top else top + "/${folder}";

  members = mapAttrs (
    name: places:
    if length places == 1 then
      member name (agreed name (head places).folder)
    else
      throw ''
        ${toString (length places)} projects of this workspace are named ${name}: ${
          concatStringsSep " and " (map (each: toString (at each.folder)) places)
        }.
        hint: name them differently in their pyproject.toml, or give the folders that you want as `projects`''
  ) named;

  knownName =
    argument: name:
    let
      nearest = import ../base/nearest.nix name (attrNames named);
    in
    if hasAttr name named then
      name
    else
      throw ''
        mkPoetryWorkspace: ${argument} names "${name}", and no project of this workspace has that name.
        hint: ${
          if nearest != null then "did you mean \"${nearest}\"?" else "there are ${concatStringsSep ", " (attrNames named)}"
        }'';
  ofMember = listToAttrs (
    map (name: {
      name = knownName "projectArguments" (normalize name);
      value = argumentsOf name projectArguments.${name};
    }) (attrNames projectArguments)
  );
  argumentsOf =
    name: given:
    let
      of = "projectArguments.${name}";
      set = import ../arguments/set-of-arguments.nix {
        name = of;
        example = "${of} = { extras = [ ]; }";
      } given;
      known = attrNames (removeAttrs (functionArgs projectOf) [ "projectDir" "pyproject" "poetrylock" "pwd" ]);
    in
    import ../arguments/of-right-kind.nix (import ../arguments/known-arguments.nix of known set);
  projectOf = import ../project.nix { inherit toolchain siblingAt; };
  member = name: folder: rec {
    inherit name folder;
    path = at folder;
    for = python: projectOf (
      arguments
      // (ofMember.${name} or { })
      // { projectDir = path; }
      // (if python == null then { } else { inherit python; })
    );
    project = for null;
  };

  byPath = listToAttrs (
    concatMap (
      name:
      map (each: {
        name = toString (at each.folder);
        value = name;
      }) named.${name}
    ) (attrNames named)
  );
  siblingAt =
    python: folder:
    let
      sibling = members.${byPath.${folder}};
      project =
        if sibling.project.python.interpreter == python.interpreter then sibling.project else sibling.for python;
    in
    if hasAttr folder byPath && project.isCovered && project.plan.project.packageMode then project else null;

  made = mapAttrs (_: { name, project, ... }: import ./products.nix tools { inherit name project; }) members;

  shared = import ./shared-environment.nix tools {
    members =
      map (name: members.${name}) (
        if sharedProjects == null then
          attrNames members
        else
          map (name: knownName "sharedProjects" (normalize name)) sharedProjects
      );
    python = arguments.python or null;
  };
in
{
  /** By the name of the project, like the next three. */
  packages = mapAttrs (_: product: product.package) made;
  devShells = mapAttrs (_: product: product.shell) made;
  checks = mapAttrs (_: product: product.check) made;
  environments = mapAttrs (_: product: product.environment) made;

  /** One environment with all projects, each editable, and its shell. */
  sharedEnvironment = shared;
  sharedShell = shared.env;
}
