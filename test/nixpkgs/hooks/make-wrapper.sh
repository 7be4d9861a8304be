# makeWrapper and wrapProgram: a shell script that sets variables, then runs the program.
assertExecutable() { [[ -f $1 && -x $1 ]] || die "Cannot wrap '$1' because it is not an executable file"; }
die() {
  echo "ERROR: $*" >&2
  exit 1
}

makeWrapper() { makeShellWrapper "$@"; }
makeShellWrapper() {
  local original="$1" wrapper="$2" argv0= flagsBefore= flagsAfter= value file
  shift 2
  assertExecutable "$original"
  mkdir -p "$(dirname "$wrapper")"
  {
    echo "#! $SHELL -e"
    while (($#)); do
      case "$1" in
        --set) echo "export $2=${3@Q}"; shift 3 ;;
        --set-default) echo "export $2=\${$2-${3@Q}}"; shift 3 ;;
        --unset) echo "unset $2"; shift 2 ;;
        --chdir) echo "cd ${2@Q}"; shift 2 ;;
        --run) echo "$2"; shift 2 ;;
        --prefix) _wrapPrepend "$2" "$3" "$4"; shift 4 ;;
        --suffix) _wrapAppend "$2" "$3" "$4"; shift 4 ;;
        --prefix-each) for value in $4; do _wrapPrepend "$2" "$3" "$value"; done; shift 4 ;;
        --suffix-each) for value in $4; do _wrapAppend "$2" "$3" "$value"; done; shift 4 ;;
        --prefix-contents) for file in $4; do _wrapPrepend "$2" "$3" "$(<"$file")"; done; shift 4 ;;
        --suffix-contents) for file in $4; do _wrapAppend "$2" "$3" "$(<"$file")"; done; shift 4 ;;
        --add-flag) flagsBefore+=" ${2@Q}"; shift 2 ;;
        --add-flags) flagsBefore+=" $2"; shift 2 ;;
        --append-flag) flagsAfter+=" ${2@Q}"; shift 2 ;;
        --append-flags) flagsAfter+=" $2"; shift 2 ;;
        --argv0) argv0="${2@Q}"; shift 2 ;;
        --inherit-argv0) argv0='"$0"'; shift ;;
        --resolve-argv0) echo 'if [[ $0 != */* ]]; then set -- "$@"; fi'; shift ;;
        *) die "makeWrapper doesn't understand the arg $1" ;;
      esac
    done
    echo "exec ${argv0:+-a $argv0 }\"$original\" $flagsBefore \"\$@\" $flagsAfter"
  } >"$wrapper"
  chmod +x "$wrapper"
}
_wrapPrepend() {
  [ -n "$3" ] || return 0
  printf 'export %s=%s${%s:+%s${%s}}\n' "$1" "${3@Q}" "$1" "${2@Q}" "$1"
}
_wrapAppend() {
  [ -n "$3" ] || return 0
  printf 'export %s=${%s:+${%s}%s}%s\n' "$1" "$1" "$1" "${2@Q}" "${3@Q}"
}

wrapProgram() { wrapProgramShell "$@"; }
wrapProgramShell() {
  local prog="$1" hidden
  assertExecutable "$prog"
  hidden="$(dirname "$prog")/.$(basename "$prog")-wrapped"
  while [ -e "$hidden" ]; do hidden="${hidden}_"; done
  mv "$prog" "$hidden"
  makeShellWrapper "$hidden" "$prog" --inherit-argv0 "${@:2}"
}
