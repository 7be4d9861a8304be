# A link to nothing, or to itself, in an output is an error.
postFixupHooks+=(noBrokenSymlinksInAllOutputs)

noBrokenSymlinks() {
  local folder="$1" link target broken=0
  while IFS= read -r -d '' link; do
    target="$(readlink "$link")"
    if [[ $target != /* ]]; then target="$(realpath --no-symlinks --canonicalize-missing "$(dirname "$link")/$target")"; fi
    if [[ $target == "$link" ]]; then
      echo "ERROR: noBrokenSymlinks: the symlink $link is reflexive" >&2
      broken=$((broken + 1))
      continue
    fi
    if [[ $target != "$NIX_STORE"/* ]]; then continue; fi
    if [ ! -e "$target" ] && [ ! -L "$target" ]; then
      echo "ERROR: noBrokenSymlinks: the symlink $link points to a missing target: $target" >&2
      broken=$((broken + 1))
    fi
  done < <(find "$folder" -type l -print0)
  if ((broken > 0)); then
    echo "ERROR: noBrokenSymlinks: found $broken dangling symlinks" >&2
    exit 1
  fi
}
noBrokenSymlinksInAllOutputs() {
  if [ -n "${dontCheckForBrokenSymlinks-}" ]; then return; fi
  local output
  for output in $(getAllOutputNames); do if [ -d "${!output}" ]; then noBrokenSymlinks "${!output}"; fi; done
}
