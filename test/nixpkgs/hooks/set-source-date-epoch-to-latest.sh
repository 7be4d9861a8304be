# The newest file of the unpacked sources dates the build, if it is not from this very minute.
postUnpackHooks+=(_updateSourceDateEpochFromSourceRoot)

updateSourceDateEpoch() {
  local path="$1" time newest
  [[ $path == -* ]] && path="./$path"
  local -a found
  if readarray -d '' -t found < <(find "$path" -type f -not -newer "$NIX_BUILD_TOP/.." -printf '%T@ %p\0' | sort -n --zero-terminated | tail -n1 --zero-terminated) && ((${#found[@]})); then
    time="${found[0]%%.*}"
    newest="${found[0]#* }"
    if [ "$time" -gt "$SOURCE_DATE_EPOCH" ]; then
      echo "setting SOURCE_DATE_EPOCH to timestamp $time of file \"$newest\""
      if [ "$(($(date +%s) - time))" -lt 60 ]; then
        echo "warning: file \"$newest\" may be generated; SOURCE_DATE_EPOCH may be non-deterministic"
      fi
      export SOURCE_DATE_EPOCH="$time"
    fi
  fi
}
_updateSourceDateEpochFromSourceRoot() { if [ -n "$sourceRoot" ]; then updateSourceDateEpoch "$sourceRoot"; fi; }
