/**
  The packages of several projects by name, where their locks agree; else an error that names what they disagree about.
  
  Each of `projects` has a `name`, its `path` and its `project`, all for the same Python.
*/
{
  projects,
  /** `project: package:` the package as the environment is to have it. */
  asInstalled,
}:
let
  inherit (builtins)
    attrNames
    attrValues
    concatMap
    concatStringsSep
    filter
    foldl'
    groupBy
    hasAttr
    head
    length
    listToAttrs
    mapAttrs
    substring
    toJSON
    ;
  inherit ((head projects).project.environments) nameOf;

  folderOf = project: path: toString (project.pwd + "/${path}");

  # The entries of one project's lock. Two of one name agree where their `key` is equal; `text` and `more` describe them in the error.
  ofLock =
    { name, project, ... }:
    let
      locked = project.withChecks.lockedAs;
    in
    map (
      package:
      let
        entry = locked.${package};
        inherit (entry) source;
      in
      {
        inherit name package;
      }
      // (
        if source.kind == "directory" then
          ofFolder (folderOf project source.path)
        else
          {
            key = toJSON [
              entry.version
              (if source.kind == "file" then folderOf project source.path else source)
              (entry.files.${entry.file}.hash or null)
            ];
            text = entry.version;
            more =
              if source.kind == "git" then
                " of ${source.url} at ${substring 0 10 source.revision}"
              else
                " as ${if entry.file == null then source.kind else entry.file}";
          }
      )
    ) (attrNames locked);
  ofFolder = folder: {
    key = "folder ${folder}";
    text = "the project in ${folder}";
    more = "";
  };
  ofProject =
    { name, path, ... }:
    {
      inherit name;
      package = name;
    }
    // ofFolder (toString path);

  byPackage = groupBy (each: each.package) (map ofProject projects ++ concatMap ofLock projects);
  differing = filter (package: length (attrNames (groupBy (each: each.key) byPackage.${package})) > 1) (attrNames byPackage);

  disagreement =
    package:
    let
      byKey = attrValues (groupBy (each: each.key) byPackage.${package});
      texts = groupBy (each: (head each).text) byKey;
      said =
        each:
        let
          inherit (head each) text more;
        in
        if length texts.${text} > 1 then text + more else text;
    in
    "  ${package}: ${concatStringsSep "; " (map (each: "${said each} in ${names each}") byKey)}";
  names = each: concatStringsSep ", " (map (one: one.name) each);

  own = listToAttrs (
    map (each: {
      inherit (each) name;
      value = null;
    }) projects
  );
  packages = foldl' (
    found: each:
    foldl' (
      found: package:
      let
        name = nameOf package;
      in
      if hasAttr name found || hasAttr name own then found else found // { ${name} = asInstalled each package; }
    ) found each.project.withChecks.selection
  ) { } projects;
in
if differing == [ ] then
  packages
else
  throw ''
    the locks of this workspace disagree about ${toString (length differing)} ${
      if length differing == 1 then "package" else "packages"
    }, and one environment can hold one version of each:
    ${concatStringsSep "\n" (map disagreement differing)}
    hint: lock one version in all of them; or name with `sharedProjects` those that agree. Each project has a shell of its own in `devShells`''
