/**
  Where a folder of the project lies when Python runs. A project that Nix has copied into its store (a flake's) is found
  again through $POETRIX_PROJECT, which the development shell sets; elsewhere the copy is what there is.
*/
{ toolchain }:
projectDir:
let
  inherit (builtins) stringLength substring;
  startsWith = prefix: text: substring 0 (stringLength prefix) text == prefix;
  root = toString projectDir;
in
{
  /** `folder` is a path; `below` is a folder in it, or "". */
  locate =
    folder: below:
    let
      text = toString folder;
      in' = parent: parent + (if below == "" then "" else "/${below}");
      inProject = substring (stringLength root) (stringLength text) text;
    in
    if !(startsWith "${builtins.storeDir}/" text) then
      in' text
    else
      {
        path = if projectDir != null && startsWith root text then in' "$POETRIX_PROJECT${inProject}" else null;
        otherwise = in' "${toolchain.cleanSource folder}";
      };
}
