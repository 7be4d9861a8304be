# No output may point into the folder of the build.
fixupOutputHooks+=('if [[ -z "${noAuditTmpdir-}" && -e "$prefix" ]]; then auditTmpdir "$prefix"; fi')

auditTmpdir() {
  local folder="$1" file
  [ -e "$folder" ] || return 0
  echo "checking for references to $TMPDIR/ in $folder..."
  while IFS= read -r -d '' file; do
    if [[ $file =~ \.build-id ]]; then continue; fi
    if isELF "$file"; then
      if { printf :; patchelf --print-rpath "$file" 2>/dev/null || true; } | grep -q -F ":$TMPDIR/"; then
        echo "RPATH of binary $file contains a forbidden reference to $TMPDIR/"
        exit 1
      fi
    elif isScript "$file" && [ -e "${file%/*}/.${file##*/}-wrapped" ] && grep -q -F "$TMPDIR/" "$file"; then
      echo "wrapper script $file contains a forbidden reference to $TMPDIR/"
      exit 1
    fi
  done < <(find "$folder" -type f -print0)
}
