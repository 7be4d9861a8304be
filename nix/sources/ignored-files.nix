/**
  Whether Git ignores a file of a folder: a function of its path relative to the folder and of its type. The .gitignore files
  from the root of the repository (in a flake: of the flake's source) down to the file's folder count.
  
  `src` is a path or text. Where the folder is itself ignored, rules from above it do not count: naming it says that its files are wanted.
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

  # The root of the repository; null where the folder is in none.
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

  # A folder with the rules that hold in it; those of its subfolders are read on demand. `path` is relative to the root.
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
  folderOf = path: if path == "." then known else (folderOf (dirOf path)).folders.${baseNameOf path};
  parent = folderOf (dirOf path);
in
isIgnored parent.rules (parent.path + baseNameOf path) type
