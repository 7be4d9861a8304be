/**
  What Git ignores in a folder: a function of a path relative to it and of its type. The .gitignore files of each folder on
  the way count, from the root of the repository down. In a flake that is the root of the flake's own source.

  `src` is a path, or text. Where it lies itself in what is ignored, only those from there on do: who names it wants what it holds.
*/
src:
let
  inherit (builtins)
    dirOf
    filter
    foldl'
    isString
    mapAttrs
    pathExists
    readDir
    readFile
    split
    storeDir
    stringLength
    substring
    unsafeDiscardStringContext
    ;
  inherit (import ./gitignore.nix) rulesOf isIgnored;

  # null where there is none.
  rootAbove =
    folder:
    if pathExists (folder + "/.git") || toString (dirOf folder) == storeDir then
      folder
    else if toString folder == "/" then
      null
    else
      rootAbove (dirOf folder);
  found = rootAbove src;
  root = if found == null then src else found;

  namesIn = path: filter (name: isString name && name != "") (split "/" path);
  fromRoot = unsafeDiscardStringContext (
    substring (stringLength (toString root)) (stringLength (toString src)) (toString src)
  );

  # What is known of a folder, and of those in it when they are asked for. `path` is relative to the root.
  enter =
    {
      folder,
      path,
      above,
    }:
    let
      entries = readDir folder;
      rules =
        above
        ++ (
          if entries.".gitignore" or null == "regular" then
            rulesOf path (readFile (folder + "/.gitignore"))
          else
            [ ]
        );
      child = above: name: enter {
        folder = folder + "/${name}";
        path = "${path}${name}/";
        inherit above;
      };
    in
    {
      inherit path rules;
      folders = mapAttrs (name: _: child rules name) entries;
      wanted = name: child (if isIgnored rules (path + name) "directory" then [ ] else rules) name;
    };
  known = foldl' (node: name: node.wanted name) (enter {
    folder = root;
    path = "";
    above = [ ];
  }) (namesIn fromRoot);
in
path: type:
let
  parent = foldl' (node: name: node.folders.${name}) known (namesIn (dirOf "/${path}"));
in
isIgnored parent.rules (parent.path + baseNameOf path) type
