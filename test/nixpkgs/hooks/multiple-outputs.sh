# Which output gets what, and the dev output that brings the others along.
preConfigureHooks+=(_multioutConfig)
preFixupHooks+=(_multioutDocs _multioutDevs)
postFixupHooks+=(_multioutPropagateDev)

_assignFirst() {
  local varName="$1" REMOVE=REMOVE candidate
  shift
  for candidate; do
    if [ -n "${!candidate-}" ]; then
      eval "$varName=$candidate"
      return
    fi
  done
  echo "error: _assignFirst: could not find a non-empty variable to assign to $varName. The following variables were all unset or empty: $*."
  return 1
}
_overrideFirst() { if [ -z "${!1-}" ]; then _assignFirst "$@"; fi; }

_overrideFirst outputDev dev out
_overrideFirst outputBin bin out
_overrideFirst outputInclude "$outputDev"
_overrideFirst outputLib lib out
_overrideFirst outputDoc doc out
_overrideFirst outputDevdoc devdoc REMOVE
_overrideFirst outputMan man "$outputBin"
_overrideFirst outputDevman devman devdoc "$outputMan"
_overrideFirst outputInfo info "$outputBin"

_addRpathPrefix "${!outputLib}"
NIX_NO_SELF_RPATH=1

_multioutConfig() {
  if [ "$(getAllOutputNames)" = out ] || [ -z "${setOutputFlags-1}" ]; then return; fi
  prependToVar configureFlags \
    --bindir="${!outputBin}/bin" --sbindir="${!outputBin}/sbin" --includedir="${!outputInclude}/include" \
    --mandir="${!outputMan}/share/man" --infodir="${!outputInfo}/share/info" --docdir="${!outputDoc}/share/doc/${pname:-$name}" \
    --libdir="${!outputLib}/lib" --libexecdir="${!outputLib}/libexec" --localedir="${!outputLib}/share/locale"
  prependToVar installFlags pkgconfigdir="${!outputDev}/lib/pkgconfig"
}

# `moveToOutput PATTERN TARGET`, from every output; the target may be REMOVE.
moveToOutput() {
  local pattern="$1" target="$2" output from to parent
  for output in $(getAllOutputNames); do
    if [ "${!output}" = "$target" ]; then continue; fi
    for from in "${!output}"/$pattern; do
      if [ ! -e "$from" ] && [ ! -L "$from" ]; then continue; fi
      if [ "$target" = REMOVE ]; then
        echo "Removing $from"
        rm -r "$from"
      else
        to="$target${from#"${!output}"}"
        echo "Moving $from to $to"
        if [ -d "$to" ] && [ -d "$from" ]; then
          rmdir "$from" --ignore-fail-on-non-empty
          if [ -d "$from" ]; then
            mv -t "$to" "$from"/*
            rmdir "$from"
          fi
        else
          mkdir -p "$(readlink -m "$to/..")"
          mv "$from" "$to"
        fi
      fi
      parent="$(readlink -m "$from/..")"
      rmdir -p --ignore-fail-on-non-empty "$parent" 2>/dev/null || true
    done
  done
}

_multioutDocs() {
  local REMOVE=REMOVE
  moveToOutput share/info "${!outputInfo}"
  moveToOutput share/doc "${!outputDoc}"
  moveToOutput share/gtk-doc "${!outputDevdoc}"
  moveToOutput share/devhelp/books "${!outputDevdoc}"
  moveToOutput share/man "${!outputMan}"
  moveToOutput share/man/man3 "${!outputDevman}"
}

_multioutDevs() {
  if [ "$(getAllOutputNames)" = out ] || [ -z "${moveToDev-1}" ]; then return; fi
  local pattern file
  moveToOutput include "${!outputInclude}"
  for pattern in lib/pkgconfig share/pkgconfig lib/cmake share/aclocal; do moveToOutput "$pattern" "${!outputDev}"; done
  for file in "${!outputDev}"/{lib,share}/pkgconfig/*.pc; do
    sed -i "/^includedir=/s,=\${prefix},=${!outputInclude}," "$file"
  done
}

_multioutPropagateDev() {
  if [ "$(getAllOutputNames)" = out ]; then return; fi
  local output
  if [ -z "${propagatedBuildOutputs+1}" ]; then
    propagatedBuildOutputs=$(printf '%s\n' "$outputBin" "$outputInclude" "$outputLib" | { grep -v -x -F "$outputDev" || true; } | sort -u | tr '\n' ' ')
  fi
  if [ -z "${propagatedBuildOutputs// /}" ]; then return; fi
  mkdir -p "${!outputDev}/nix-support"
  for output in $propagatedBuildOutputs; do
    echo -n " ${!output}" >>"${!outputDev}/nix-support/propagated-build-inputs"
  done
}
