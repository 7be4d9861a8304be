/**
  Where a folder of the project lies when Python runs. A project that Nix has copied into its store (a flake's) is found
  again through $POETRIX_PROJECT, which the development shell sets; elsewhere the copy is what there is.
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

  # The path in the store, and the names below it; null elsewhere.
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

  # From the project's folder to another one of the same source; also beside it, or above.
  fromProject =
    below:
    if substring 0 (stringLength project.below + 1) "${below}/" == "${project.below}/" then
      substring (stringLength project.below) (stringLength below) below
    else
      concatStringsSep "" (map (_: "/..") (filter (name: isString name && name != "") (split "/" project.below)))
      + below;
in
{
  /** Where the project lies in the source that Nix has copied: "" at its top or elsewhere, or "/app". */
  below = if project == null then "" else project.below;

  /** `folder` is a path; `below` is a folder in it, or "". */
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
