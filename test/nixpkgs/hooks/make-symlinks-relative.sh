# Links from an output into itself are made relative, at the very end.
postFixupHooks+=(_makeSymlinksRelative)

_makeSymlinksRelative() {
  if [ -n "${dontRewriteSymlinks-}" ]; then return 0; fi
  local link target
  while IFS= read -r -d '' link; do
    target="$(readlink "$link")"
    if [[ $target/ == "$prefix"/* ]]; then
      echo "rewriting symlink $link to be relative to $prefix"
      ln -snrf "$target" "$link"
    fi
  done < <(find "$prefix" -type l -print0)
}
