# `#!/bin/sh`, `#!/usr/bin/env python3`: in the fixup phase the programs that PATH has are written there instead.
# A script has to be executable; interpreters in the store are left alone.
fixupOutputHooks+=(patchShebangsAuto)

patchShebangs() {
  local pathName= update=false file line oldPath first rest newPath newLine searched timestamp temporary readOnly
  while (($#)); do
    case "$1" in
      --host) pathName=HOST_PATH; shift ;;
      --build) pathName=PATH; shift ;;
      --update) update=true; shift ;;
      --) shift; break ;;
      -*) echo "Unknown option $1 supplied to patchShebangs" >&2; return 1 ;;
      *) break ;;
    esac
  done
  echo "patching script interpreter paths in $*"
  if (($# == 0)); then
    echo "No arguments supplied to patchShebangs" >&2
    return 0
  fi
  while IFS= read -r -d '' file; do
    isScript "$file" || continue
    line=
    read -r line <"$file" || [ "$line" ]
    read -r oldPath first rest <<<"${line:2}"
    if [ -z "$pathName" ]; then
      if [[ -n "${strictDeps-}" && $file == "$NIX_STORE"* ]]; then pathName=HOST_PATH; else pathName=PATH; fi
    fi
    searched="${!pathName}"
    if [[ $oldPath == *"/bin/env" ]]; then
      if [[ $first == "-S" ]]; then
        first=${rest%% *}
        if [[ $rest == *" "* ]]; then rest=${rest#* }; else rest=; fi
        newPath="$(PATH="$searched" type -P env || true)"
        rest="-S $(PATH="$searched" type -P "$first" || true) $rest"
      elif [[ $first == -* || $first == *=* ]]; then
        echo "$file: unsupported interpreter directive \"$line\" (set dontPatchShebangs=1 and handle shebang patching yourself)" >&2
        exit 1
      else
        newPath="$(PATH="$searched" type -P "$first" || true)"
      fi
    else
      if [ -z "$oldPath" ]; then oldPath=/bin/sh; fi
      newPath="$(PATH="$searched" type -P "$(basename "$oldPath")" || true)"
      rest="$first $rest"
    fi
    newLine="$newPath $rest"
    newLine=${newLine%"${newLine##*[![:space:]]}"}
    if [[ "$update" == true || "${oldPath:0:${#NIX_STORE}}" != "$NIX_STORE" ]] && [[ -n $newPath && $newPath != "$oldPath" ]]; then
      echo "$file: interpreter directive changed from \"$line\" to \"$newLine\""
      timestamp=$(stat --printf "%y" "$file")
      temporary=$(mktemp -t patchShebangs.XXXXXXXXXX)
      sed -e "1 s|.*|#\!${newLine//\\/\\\\}|" "$file" >"$temporary"
      readOnly=
      if [ ! -w "$file" ]; then
        chmod u+w "$file"
        readOnly=1
      fi
      cat "$temporary" >"$file"
      rm "$temporary"
      if [ -n "$readOnly" ]; then chmod u-w "$file"; fi
      touch --date "$timestamp" "$file"
    fi
  done < <(find "$@" -type f -perm -0100 -print0)
}

patchShebangsAuto() {
  if [[ -z "${dontPatchShebangs-}" && -e $prefix ]]; then
    if [[ $output != out && $output == "$outputDev" ]]; then patchShebangs --build "$prefix"; else patchShebangs --host "$prefix"; fi
  fi
}
