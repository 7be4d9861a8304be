# Folders that no needed library is found in leave the rpath in the fixup phase.
fixupOutputHooks+=('if [ -z "${dontPatchELF-}" ]; then patchELF "$prefix"; fi')

patchELF() {
  local folder="$1" file
  [ -e "$folder" ] || return 0
  echo "shrinking RPATHs of ELF executables and libraries in $folder"
  while IFS= read -r -d '' file; do
    if [[ $file =~ \.build-id ]] || ! isELF "$file"; then continue; fi
    echo "shrinking $file"
    patchelf --shrink-rpath "$file" || true
  done < <(find "$folder" -type f -print0)
}
