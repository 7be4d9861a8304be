/**
  The sorted ids of the packages that a selection of groups and extras installs on one target.
  The plan holds the condition of each package; here it is only tested.
*/
{
  plan,
  target,
  groups,
  extras,
}:
let
  inherit (builtins)
    all
    any
    attrNames
    concatStringsSep
    elem
    filter
    length
    sort
    stringLength
    substring
    ;

  list = names: if names == [ ] then "none" else concatStringsSep ", " (map (import ../base/visible.nix) names);

  checked =
    kind: names: known:
    map (
      name:
      if elem name known then
        name
      else
        let
          nearest = import ../base/nearest.nix name known;
        in
        throw ''
          ${plan.project.name} has no ${kind} "${name}".
          hint: ${
            if nearest != null then "did you mean \"${nearest}\"? " else ""
          }pyproject.toml has the ${kind}s ${list known}''
    ) names;

  groups' = unique (sort builtins.lessThan (checked "group" groups plan.project.groups));
  extras' = unique (sort builtins.lessThan (checked "extra" extras plan.project.extras));
  unique =
    sorted:
    builtins.foldl' (
      done: name: if done != [ ] && builtins.elemAt done (length done - 1) == name then done else done ++ [ name ]
    ) [ ] sorted;

  holds =
    term:
    if substring 0 1 term == "!" then
      !(elem (substring 1 (stringLength term - 1) term) extras')
    else
      elem term extras';
  isIncluded = package: any (group: any (all holds) (package.include.${group} or [ ])) groups';

  solved = filter (selection: selection.groups == groups' && selection.extras == extras') target.selections;
  isFollowed = plan.isFollowed or false;
  unsolved = throw ''
    ${if isFollowed then "the plan that Nix makes of poetry.lock" else "poetrix.lock"} does not say what to install for this selection of groups and extras.
    It is the groups ${list groups'} with the extras ${list extras'} on ${target.id}; in this project, groups and extras change each other's packages, so each selection is ${if isFollowed then "resolved" else "locked"} by itself.
    hint: where a warning above says that poetry.lock has no answer for one of them, mend that; else add { groups = ${builtins.toJSON groups'}, extras = ${builtins.toJSON extras'} } to `selections` under [tool.poetrix] in pyproject.toml${import ./relock.nix plan}'';
  isSolved = id: if solved == [ ] then unsolved else elem id (builtins.head solved).packages;
in
# deepSeq: an unknown group or extra is an error even where no package depends on it.
builtins.deepSeq [ groups' extras' ] (filter (
  id:
  let
    package = target.packages.${id};
  in
  if package.varies or false then isSolved id else isIncluded package
) (attrNames target.packages))
