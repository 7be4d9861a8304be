/** One environment of several projects, each of them editable, for a Python that all their locks cover. */
{ toolchain }:
{
  members,
  /** The Python that was asked for, or null. */
  python,
}:
let
  inherit (builtins)
    all
    attrValues
    concatLists
    concatStringsSep
    filter
    genList
    head
    length
    split
    isString
    ;

  # First the Pythons that the projects use by themselves, then all others that the first project is locked for.
  candidates =
    if python != null then
      [ python ]
    else
      map (member: member.project.python) members
      ++ filter (found: found != null) (
        map (target: toolchain.pythonFor target.python.version) (attrValues (head members).project.plan.targets)
      );
  fitting = filter (candidate: all (member: (member.for candidate).isCovered) members) candidates;
  chosen =
    if fitting != [ ] then
      head fitting
    else
      throw ''
        no Python fits all projects of the shared shell: ${concatStringsSep ", " (map pythonOf members)}.
        hint: give all of them one version in `python` under [tool.poetrix] and run `poetrix lock`; or name with `sharedProjects` those that have one in common'';
  pythonOf = member: "${member.name} is locked for ${member.project.python.pythonVersion}";

  instances = map (member: {
    inherit (member) name path folder;
    project = if member.project.python.interpreter == chosen.interpreter then member.project else member.for chosen;
  }) members;
  packaged = filter ({ project, ... }: project.plan.project.packageMode) instances;

  # The shell finds this project in the user's working tree; the others are found relative to it.
  anchor = head (packaged ++ instances);
  toTop = concatLists (map (_: [ ".." ]) (filter (part: isString part && part != "") (split "/" anchor.folder)));
  fromAnchor = folder: concatStringsSep "/" (toTop ++ (if folder == "" then [ "." ] else [ folder ]));

  developed =
    project: package: develop:
    import ../shells/develop-package.nix { inherit toolchain; } {
      inherit (project) python;
      projectDir = anchor.path;
      package = package // { inherit develop; };
    };
  packages = import ./shared-packages.nix {
    projects = instances;
    asInstalled =
      { project, folder, ... }:
      package:
      if package.develop or null == null then
        package
      else
        developed project package "${fromAnchor folder}/${package.develop}";
  };
  editable =
    { project, folder, ... }:
    developed project (project.asLibrary {
      version = "0";
      dependencies = [ ];
      develop = null;
    }) (fromAnchor folder);
in
import ../shells/project-environment.nix { inherit toolchain; } (anchor.project // { pwd = anchor.path; }) {
  name = "workspace";
  packageSet = anchor.project.withChecks // {
    selection = attrValues packages;
    linked = attrValues packages;
    all = anchor.project.withChecks.all // packages;
  };
  more = map editable packaged;
  withScripts = false;
}
