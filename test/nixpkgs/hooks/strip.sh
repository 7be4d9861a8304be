# Debugging symbols leave programs and libraries in the fixup phase.
fixupOutputHooks+=(_doStrip)

_doStrip() {
  if [[ -n "${dontStrip-}" || -n "${dontStripHost-}" ]] || ! type -f "${STRIP-}" >/dev/null 2>&1; then return 0; fi
  stripDirs "$STRIP" "$RANLIB" "${stripDebugList[*]:-lib lib32 lib64 libexec bin sbin}" "${stripDebugFlags[*]:--S -p}"
  stripDirs "$STRIP" "$RANLIB" "${stripAllList[*]:-}" "${stripAllFlags[*]:--s -p}"
}

stripDirs() {
  local command="$1" ranlib="$2" flags="$4" folder existing=
  for folder in $3; do if [ -e "$prefix/$folder" ]; then existing+=" $prefix/$folder"; fi; done
  if [ -z "$existing" ]; then return 0; fi
  echo "stripping (with command $command and flags $flags) in $existing"
  # What is no object file makes strip fail, and stays as it is.
  find $existing -type f -not -path "$prefix/lib/debug/*" -print0 |
    xargs -r -0 -- realpath -z | sort -u -z | { xargs -r -0 -n1 -P "$NIX_BUILD_CORES" -- $command $flags 2>/dev/null || true; }
  find $existing -name '*.a' -type f -exec $ranlib '{}' \; 2>/dev/null
}
