/**
  Where a folder of the project is when Python runs. The working tree of a project that Nix copied into its store (as of a flake)
  is known by $POETRIX_PROJECT in a development shell; elsewhere there is only the copy.
*/
{ toolchain }:
projectDir:
let
  inherit (builtins)
    concatStringsSep
    elemAt
    filter
    isString
    match
    split
    storeDir
    stringLength
    substring
    ;

  # A path in the store as the store object and the rest; null for other paths.
  inStore =
    path:
    let
      parts = match "(${storeDir}/[^/]+)(.*)" (toString path);
    in
    if parts == null then
      null
    else
      {
        top = elemAt parts 0;
        below = elemAt parts 1;
      };
  project = inStore projectDir;

  # The way from the project's folder to another one in the same source, which may also lie beside or above it.
  fromProject =
    below:
    if substring 0 (stringLength project.below + 1) "${below}/" == "${project.below}/" then
      substring (stringLength project.below) (stringLength below) below
    else
      concatStringsSep "" (map (_: "/..") (filter (name: isString name && name != "") (split "/" project.below)))
      + below;
in
{
  /** The project's place in the source that Nix copied, such as "/app"; "" at its top, and where nothing was copied. */
  below = if project == null then "" else project.below;

  /** The place of a folder as editable-package.nix takes it. `folder` is a path, `below` a folder in it, or "". */
  locate =
    folder: below:
    let
      found = inStore folder;
      in' = parent: parent + (if below == "" then "" else "/${below}");
    in
    if found == null then
      in' (toString folder)
    else
      {
        path =
          if projectDir != null && project != null && project.top == found.top then
            in' "$POETRIX_PROJECT${fromProject found.below}"
          else
            null;
        otherwise = in' "${toolchain.cleanSource folder}";
      };
}
