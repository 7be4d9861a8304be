# shellcheck shell=bash
# The generic builder, as packages see that of nixpkgs (pkgs/stdenv/generic/setup.sh): the same phases, hooks, variables
# and functions, in the same order and under the same shell options. Written anew; cross compiling is left out, but the
# three offsets (build -1, host 0, target 1) are kept, since setup hooks are given them.
__setup_options=$-
set -eu -o pipefail
shopt -s inherit_errexit nullglob

if [ -f .attrs.sh ] || [ -n "${NIX_ATTRS_JSON_FILE:-}" ]; then
  __structuredAttrs=1
  for outputName in "${!outputs[@]}"; do export "$outputName=${outputs[$outputName]}"; done
else
  __structuredAttrs=
  : "${outputs:=out}"
fi

getAllOutputNames() { if [ -n "$__structuredAttrs" ]; then echo "${!outputs[*]}"; else echo "$outputs"; fi; }

# --- logging ---------------------------------------------------------------------------------------------------------
nixLog() { [ -z "${NIX_LOG_FD-}" ] || printf '%s: %s\n' "${FUNCNAME[1]}" "$*" >&"$NIX_LOG_FD"; }
_nixLogAt() {
  if [ -z "${NIX_LOG_FD-}" ] || [ "${NIX_DEBUG:-0}" -lt "$1" ]; then return 0; fi
  printf '%s: %s\n' "${FUNCNAME[2]}" "$2" >&"$NIX_LOG_FD"
}
nixErrorLog() { _nixLogAt 0 "$*"; }
nixWarnLog() { _nixLogAt 1 "$*"; }
nixNoticeLog() { _nixLogAt 2 "$*"; }
nixInfoLog() { _nixLogAt 3 "$*"; }
nixTalkativeLog() { _nixLogAt 4 "$*"; }
nixChattyLog() { _nixLogAt 5 "$*"; }
nixDebugLog() { _nixLogAt 6 "$*"; }
nixVomitLog() { _nixLogAt 7 "$*"; }

# --- hooks -----------------------------------------------------------------------------------------------------------
# `runHook name`: the function or the text of that name, then each of the array `nameHooks` (`preFixupHooks`; a name that
# ends in Hook loses it: `envHostTargetHook` has `envHostTargetHooks`).
runHook() {
  local hookName="$1"
  shift
  local hooks="${hookName%Hook}Hooks[@]" hook
  for hook in "_callImplicitHook 0 $hookName" ${!hooks+"${!hooks}"}; do
    _eval "$hook" "$@"
  done
  return 0
}

# The first of them that succeeds; fails if none does.
runOneHook() {
  local hookName="$1"
  shift
  local hooks="${hookName%Hook}Hooks[@]" hook
  for hook in "_callImplicitHook 1 $hookName" ${!hooks+"${!hooks}"}; do
    if _eval "$hook" "$@"; then return 0; fi
  done
  return 1
}

_callImplicitHook() {
  local default="$1" hookName="$2"
  if declare -F "$hookName" >/dev/null; then
    "$hookName"
  elif type -p "$hookName" >/dev/null; then
    source "$hookName"
  elif [ -n "${!hookName:-}" ]; then
    eval "${!hookName}"
  else
    return "$default"
  fi
}

# A function, so that `return` in a hook leaves the hook only.
_eval() { if declare -F "$1" >/dev/null 2>&1; then "$@"; else eval "$1"; fi; }

echoCmd() {
  printf '%s:' "$1"
  shift
  printf ' %q' "$@"
  echo
}

exitHandler() {
  exitCode="$?"
  set +e
  if ((exitCode != 0)); then
    runHook failureHook
    if [ -n "${succeedOnFailure:-}" ]; then
      echo "build failed with exit code $exitCode (ignored)"
      mkdir -p "$out/nix-support"
      printf '%s' "$exitCode" >"$out/nix-support/failed"
      exit 0
    fi
  else
    runHook exitHook
  fi
  return "$exitCode"
}
trap exitHandler EXIT

# --- helpers for hooks -----------------------------------------------------------------------------------------------
addToSearchPathWithCustomDelimiter() {
  local delimiter="$1" varName="$2" dir="$3"
  if [[ -d $dir && "${!varName:+$delimiter${!varName}$delimiter}" != *"$delimiter$dir$delimiter"* ]]; then
    export "$varName=${!varName:+${!varName}$delimiter}$dir"
  fi
}
addToSearchPath() { addToSearchPathWithCustomDelimiter : "$@"; }

# `array`, `string` or `map`: how the variable is held; lists are strings unless attributes are structured.
_kindOfVar() {
  local declaration
  if declaration=$(declare -p "$1" 2>/dev/null); then
    case "${declaration#* }" in
      -A*) echo map ;;
      -a*) echo array ;;
      *) echo string ;;
    esac
  elif [ -n "$__structuredAttrs" ]; then
    echo array
  else
    echo string
  fi
}
prependToVar() {
  local -n nameref="$1"
  local kind
  kind=$(_kindOfVar "$1")
  shift
  case "$kind" in
    map) echo "prependToVar(): ERROR: trying to use prependToVar on an associative array." >&2; return 1 ;;
    array) nameref=("$@" ${nameref+"${nameref[@]}"}) ;;
    string) nameref="$* ${nameref-}" ;;
  esac
}
appendToVar() {
  local -n nameref="$1"
  local kind
  kind=$(_kindOfVar "$1")
  shift
  case "$kind" in
    map) echo "appendToVar(): ERROR: trying to use appendToVar on an associative array, use variable+=([\"X\"]=\"Y\") instead." >&2; return 1 ;;
    array) nameref=(${nameref+"${nameref[@]}"} "$@") ;;
    string) nameref="${nameref-} $*" ;;
  esac
}
# `concatTo array name other=default`: the words of the named variables, appended to the array.
concatTo() {
  local -
  set -o noglob
  local -n targetref="$1"
  shift
  local argument name default
  for argument; do
    IFS='=' read -r name default <<<"$argument"
    local -n nameref="$name"
    if [[ -z "${nameref[*]}" && -n $default ]]; then
      targetref+=("$default")
    elif declare -p "$name" >/dev/null 2>&1; then
      case "$(_kindOfVar "$name")" in
        map) echo "concatTo(): ERROR: trying to use concatTo on an associative array." >&2; return 1 ;;
        array) targetref+=("${nameref[@]}") ;;
        string) targetref+=(${nameref-}) ;;
      esac
    fi
  done
}
concatStringsSep() {
  local separator="$1" name="$2" joined= word first=1
  local -a words=()
  concatTo words "$name"
  for word in "${words[@]}"; do
    if [ -n "$first" ]; then joined="$word"; first=; else joined+="$separator$word"; fi
  done
  echo -n "$joined"
}
isELF() {
  local fd magic
  exec {fd}<"$1"
  LANG=C IFS= read -r -n 4 -u "$fd" magic || true
  exec {fd}<&-
  [ "$magic" = $'\177ELF' ]
}
isScript() {
  local fd magic
  exec {fd}<"$1"
  LANG=C IFS= read -r -n 2 -u "$fd" magic || true
  exec {fd}<&-
  [ "$magic" = '#!' ]
}
isMachO() { return 1; }
printLines() { (($# == 0)) || printf '%s\n' "$@"; }
printWords() { (($# == 0)) || printf '%s ' "$@"; }
_addRpathPrefix() { if [ "${NIX_NO_SELF_RPATH:-0}" != 1 ]; then export NIX_LDFLAGS="-rpath $1/lib ${NIX_LDFLAGS-}"; fi; }

# --- the environment of a build --------------------------------------------------------------------------------------
if [ -n "$__structuredAttrs" ]; then
  for envVar in "${!env[@]}"; do declare -x "$envVar=${env[$envVar]}"; done
fi

# 1980: zip files, so wheels, know no earlier date.
export SOURCE_DATE_EPOCH
: "${SOURCE_DATE_EPOCH:=315532800}"

PATH=
HOST_PATH=
for i in $initialPath; do
  if [ "$i" = / ]; then i=; fi
  addToSearchPath PATH "$i/bin"
  if [ -z "${strictDeps-}" ]; then addToSearchPath HOST_PATH "$i/bin"; fi
done
unset i

if [ -z "${SHELL:-}" ]; then echo "SHELL not set"; exit 1; fi
BASH="$SHELL"
export CONFIG_SHELL="$SHELL"
if [ -z "${shell:-}" ]; then export shell="$SHELL"; fi
runHook preHook
runHook addInputsHook

# --- dependencies ----------------------------------------------------------------------------------------------------
declare -a pkgsBuildBuild pkgsBuildHost pkgsBuildTarget pkgsHostHost pkgsHostTarget pkgsTargetTarget
declare -a pkgBuildAccumVars=(pkgsBuildBuild pkgsBuildHost pkgsBuildTarget)
declare -a pkgHostAccumVars=(pkgsHostHost pkgsHostTarget)
declare -a pkgTargetAccumVars=(pkgsTargetTarget)
declare -a pkgAccumVarVars=(pkgBuildAccumVars pkgHostAccumVars pkgTargetAccumVars)

declare -a envBuildBuildHooks envBuildHostHooks envBuildTargetHooks envHostHostHooks envHostTargetHooks envTargetTargetHooks
declare -a pkgBuildHookVars=(envBuildBuildHook envBuildHostHook envBuildTargetHook)
declare -a pkgHostHookVars=(envHostHostHook envHostTargetHook)
declare -a pkgTargetHookVars=(envTargetTargetHook)
declare -a pkgHookVarVars=(pkgBuildHookVars pkgHostHookVars pkgTargetHookVars)
declare -a preFixupHooks fixupOutputHooks preConfigureHooks postFixupHooks postUnpackHooks unpackCmdHooks

# `addEnvHooks OFFSET function`: the function is called with each dependency of that host offset.
addEnvHooks() {
  local depHostOffset="$1" variable
  shift
  local variables="${pkgHookVarVars[$depHostOffset + 1]}[@]"
  for variable in "${!variables}"; do eval "${variable}s"'+=("$@")'; done
}

declare -a propagatedBuildDepFiles=(propagated-build-build-deps propagated-native-build-inputs propagated-build-target-deps)
declare -a propagatedHostDepFiles=(propagated-host-host-deps propagated-build-inputs)
declare -a propagatedTargetDepFiles=(propagated-target-target-deps)
declare -a propagatedDepFilesVars=(propagatedBuildDepFiles propagatedHostDepFiles propagatedTargetDepFiles)
declare -a allPlatOffsets=(-1 0 1)

# Offset $1 as a dependency's dependency sees it, for a dependency at $2 (host) and $3 (target).
_mapOffset() { if (($1 <= 0)); then echo $(($1 + $2)); else echo $(($1 - 1 + $3)); fi; }

findInputs() {
  local -r pkg="$1" hostOffset="$2" targetOffset="$3"
  ((hostOffset <= targetOffset)) || exit 1
  local variables="${pkgAccumVarVars[hostOffset + 1]}"
  local reference="${variables}[$((targetOffset - hostOffset))]"
  local variable="${!reference}"
  local known="$variable[*]"
  case " ${!known-} " in *" $pkg "*) return 0 ;; esac
  eval "$variable"'+=("$pkg")'
  if ! [ -e "$pkg" ]; then
    echo "build input $pkg does not exist" >&2
    exit 1
  fi
  local relativeHost relativeTarget hostNext targetNext files file next
  for relativeHost in "${allPlatOffsets[@]}"; do
    hostNext=$(_mapOffset "$relativeHost" "$hostOffset" "$targetOffset")
    ((-1 <= hostNext && hostNext <= 1)) || continue
    for relativeTarget in "${allPlatOffsets[@]}"; do
      ((relativeHost <= relativeTarget)) || continue
      files="${propagatedDepFilesVars[relativeHost + 1]}[$relativeTarget - $relativeHost]"
      file="$pkg/nix-support/${!files}"
      [ -f "$file" ] || continue
      targetNext=$(_mapOffset "$relativeTarget" "$hostOffset" "$targetOffset")
      for next in $(<"$file"); do findInputs "$next" "$hostNext" "$targetNext"; done
    done
  done
}

: "${depsBuildBuild=}" "${depsBuildBuildPropagated=}" "${nativeBuildInputs=}" "${propagatedNativeBuildInputs=}"
: "${defaultNativeBuildInputs=}" "${depsBuildTarget=}" "${depsBuildTargetPropagated=}" "${depsHostHost=}"
: "${depsHostHostPropagated=}" "${buildInputs=}" "${propagatedBuildInputs=}" "${defaultBuildInputs=}"
: "${depsTargetTarget=}" "${depsTargetTargetPropagated=}"

for pkg in ${depsBuildBuild[@]} ${depsBuildBuildPropagated[@]}; do findInputs "$pkg" -1 -1; done
for pkg in ${nativeBuildInputs[@]} ${propagatedNativeBuildInputs[@]}; do findInputs "$pkg" -1 0; done
for pkg in ${depsBuildTarget[@]} ${depsBuildTargetPropagated[@]}; do findInputs "$pkg" -1 1; done
for pkg in ${depsHostHost[@]} ${depsHostHostPropagated[@]}; do findInputs "$pkg" 0 0; done
for pkg in ${buildInputs[@]} ${propagatedBuildInputs[@]}; do findInputs "$pkg" 0 1; done
for pkg in ${depsTargetTarget[@]} ${depsTargetTargetPropagated[@]}; do findInputs "$pkg" 1 1; done
for pkg in ${defaultNativeBuildInputs[@]}; do findInputs "$pkg" -1 0; done
for pkg in ${defaultBuildInputs[@]}; do findInputs "$pkg" 0 1; done

# Its programs on PATH (those of buildInputs too, unless strictDeps), and its setup hook sourced.
activatePackage() {
  local pkg="$1"
  local -r hostOffset="$2" targetOffset="$3"
  if [ -f "$pkg" ]; then source "$pkg"; fi
  if [[ -z "${strictDeps-}" || $hostOffset -le -1 ]]; then addToSearchPath _PATH "$pkg/bin"; fi
  if ((hostOffset <= -1)); then addToSearchPath _XDG_DATA_DIRS "$pkg/share"; fi
  if [[ $hostOffset -eq 0 && -d "$pkg/bin" ]]; then addToSearchPath _HOST_PATH "$pkg/bin"; fi
  if [ -f "$pkg/nix-support/setup-hook" ]; then source "$pkg/nix-support/setup-hook"; fi
}

_forEachDependency() {
  local action="$1" depHostOffset depTargetOffset variable packages pkg
  for depHostOffset in -1 0 1; do
    for depTargetOffset in -1 0 1; do
      ((depHostOffset <= depTargetOffset)) || continue
      variable="${pkgAccumVarVars[depHostOffset + 1]}[$depTargetOffset - $depHostOffset]"
      packages="${!variable}[@]"
      "$action" "$depHostOffset" "$depTargetOffset" ${!packages+"${!packages}"}
    done
  done
}
_activate() {
  local host="$1" target="$2" pkg
  shift 2
  for pkg; do activatePackage "$pkg" "$host" "$target"; done
}
_forEachDependency _activate

_callEnvHooks() {
  local depHostOffset="$1" depTargetOffset="$2" pkg visited=
  shift 2
  local variable="${pkgHookVarVars[depHostOffset + 1]}[$depTargetOffset - $depHostOffset]"
  if [ -z "${strictDeps-}" ]; then
    set -- "${pkgsBuildBuild[@]}" "${pkgsBuildHost[@]}" "${pkgsBuildTarget[@]}" "${pkgsHostHost[@]}" "${pkgsHostTarget[@]}" "${pkgsTargetTarget[@]}"
  fi
  for pkg; do
    [[ $visited == *"$pkg"* ]] && continue
    runHook "${!variable}" "$pkg"
    if [ -z "${strictDeps-}" ]; then visited+=" $pkg"; fi
  done
}
_forEachDependency _callEnvHooks

unset allPlatOffsets pkgBuildAccumVars pkgHostAccumVars pkgTargetAccumVars pkgAccumVarVars
unset pkgBuildHookVars pkgHostHookVars pkgTargetHookVars pkgHookVarVars propagatedDepFilesVars

_addRpathPrefix "$out"
export TZ=UTC
if [ -z "${prefix:-}" ]; then prefix="$out"; fi
if [ "${useTempPrefix:-}" = 1 ]; then prefix="$NIX_BUILD_TOP/tmp_prefix"; fi

PATH="${_PATH-}${_PATH:+${PATH:+:}}$PATH"
HOST_PATH="${_HOST_PATH-}${_HOST_PATH:+${HOST_PATH:+:}}$HOST_PATH"
export XDG_DATA_DIRS="${_XDG_DATA_DIRS-}${_XDG_DATA_DIRS:+${XDG_DATA_DIRS:+:}}${XDG_DATA_DIRS-}"
unset _PATH _HOST_PATH _XDG_DATA_DIRS

NIX_BUILD_CORES="${NIX_BUILD_CORES:-1}"
if ((NIX_BUILD_CORES <= 0)); then NIX_BUILD_CORES=$(nproc 2>/dev/null || echo 1); fi
export NIX_BUILD_CORES

if [[ -z "${NIX_SSL_CERT_FILE:-}" && "${IN_NIX_SHELL:-}" != impure ]]; then export NIX_SSL_CERT_FILE=/no-cert-file.crt; fi
if [[ -z "${SSL_CERT_FILE:-}" && "${IN_NIX_SHELL:-}" != impure ]]; then export SSL_CERT_FILE=/no-cert-file.crt; fi

# --- text ------------------------------------------------------------------------------------------------------------
substituteStream() {
  local var="$1" description="$2" mode pattern replacement varName
  shift 2
  while (($#)); do
    mode="$1"
    case "$mode" in
      --replace)
        echo "substituteStream() in derivation $name: WARNING: '--replace' is deprecated, use --replace-{fail,warn,quiet}. ($description)" >&2
        mode=--replace-warn
        ;;&
      --replace | --replace-quiet | --replace-warn | --replace-fail)
        pattern="$2"
        replacement="$3"
        shift 3
        if [[ "${!var}" != *"$pattern"* ]]; then
          case "$mode" in
            --replace-warn)
              printf "substituteStream() in derivation $name: WARNING: pattern %q doesn't match anything in %s\n" "$pattern" "$description" >&2 ;;
            --replace-fail)
              printf "substituteStream() in derivation $name: ERROR: pattern %q doesn't match anything in %s\n" "$pattern" "$description" >&2
              return 1 ;;
          esac
        fi
        ;;
      --subst-var)
        varName="$2"
        shift 2
        if ! [[ $varName =~ ^[a-zA-Z_][a-zA-Z0-9_]*$ ]]; then
          echo "substituteStream() in derivation $name: ERROR: substitution variables must be valid Bash names, \"$varName\" isn't." >&2
          return 1
        fi
        if [ -z "${!varName+x}" ]; then
          echo "substituteStream() in derivation $name: ERROR: variable \$$varName is unset" >&2
          return 1
        fi
        pattern="@$varName@"
        replacement="${!varName}"
        ;;
      --subst-var-by)
        pattern="@$2@"
        replacement="$3"
        shift 3
        ;;
      *)
        echo "substituteStream() in derivation $name: ERROR: Invalid command line argument: $1" >&2
        return 1
        ;;
    esac
    eval "$var"'=${'"$var"'//"$pattern"/"$replacement"}'
  done
  printf '%s' "${!var}"
}
consumeEntire() {
  if IFS='' read -r -d '' "$1"; then
    echo "consumeEntire(): ERROR: Input null bytes, won't process" >&2
    return 1
  fi
}
substitute() {
  local input="$1" output="$2" content
  shift 2
  if [ ! -f "$input" ]; then
    echo "substitute(): ERROR: file '$input' does not exist" >&2
    return 1
  fi
  consumeEntire content <"$input"
  if [ -e "$output" ]; then chmod +w "$output"; fi
  substituteStream content "file '$input'" "$@" >"$output"
}
substituteInPlace() {
  local -a fileNames=()
  local argument file
  for argument; do
    if [[ $argument == --* ]]; then break; fi
    fileNames+=("$argument")
    shift
  done
  if ((${#fileNames[@]} == 0)); then
    echo >&2 "substituteInPlace called without any files to operate on (files must come before options!)"
    return 1
  fi
  for file in "${fileNames[@]}"; do substitute "$file" "$file" "$@"; done
}
_allFlags() {
  local varName
  export system pname name version
  while IFS= read -r varName; do args+=(--subst-var "$varName"); done < <(compgen -e | grep -E '^[a-z][a-zA-Z0-9_]*$' || true)
}
substituteAllStream() {
  local -a args=()
  _allFlags
  substituteStream "$1" "$2" "${args[@]}"
}
substituteAll() {
  local -a args=()
  _allFlags
  substitute "$1" "$2" "${args[@]}"
}
substituteAllInPlace() {
  local fileName="$1"
  substituteAll "$fileName" "$fileName"
}

# --- phases ----------------------------------------------------------------------------------------------------------
dumpVars() {
  if [ "${noDumpEnvVars:-0}" != 1 ]; then
    { install -m 0600 /dev/null "$NIX_BUILD_TOP/env-vars" && export 2>/dev/null >|"$NIX_BUILD_TOP/env-vars"; } || true
  fi
}

stripHash() {
  local strippedName
  strippedName="$(basename -- "$1")"
  if [[ $strippedName =~ ^[a-z0-9]{32}- ]]; then echo "${strippedName:33}"; else echo "$strippedName"; fi
}

recordPropagatedDependencies() {
  local -a variables=(depsBuildBuildPropagated propagatedNativeBuildInputs depsBuildTargetPropagated
    depsHostHostPropagated propagatedBuildInputs depsTargetTargetPropagated)
  local -a files=("${propagatedBuildDepFiles[@]}" "${propagatedHostDepFiles[@]}" "${propagatedTargetDepFiles[@]}")
  local index values
  for index in "${!variables[@]}"; do
    values="${variables[$index]}[@]"
    [[ "${!values}" ]] || continue
    mkdir -p "${!outputDev}/nix-support"
    # shellcheck disable=SC2086
    printWords ${!values} >"${!outputDev}/nix-support/${files[$index]}"
  done
}

unpackCmdHooks+=(_defaultUnpack)
_defaultUnpack() {
  local fn="$1" destination
  if [ -d "$fn" ]; then
    destination="$(stripHash "$fn")"
    if [ -e "$destination" ]; then
      echo "Cannot copy $fn to $destination: destination already exists!"
      echo "Did you specify two \"srcs\" with the same \"name\"?"
      return 1
    fi
    cp -r --preserve=mode,timestamps --reflink=auto -- "$fn" "$destination"
  else
    case "$fn" in
      *.tar.xz | *.tar.lzma | *.txz) (xz -d <"$fn"; true) | tar xf - --mode=+w --warning=no-timestamp ;;
      *.tar | *.tar.* | *.tgz | *.tbz2 | *.tbz) tar xf "$fn" --mode=+w --warning=no-timestamp ;;
      *) return 1 ;;
    esac
  fi
}

unpackFile() {
  curSrc="$1"
  echo "unpacking source archive $curSrc"
  if ! runOneHook unpackCmd "$curSrc"; then
    echo "do not know how to unpack source archive $curSrc"
    exit 1
  fi
}

unpackPhase() {
  runHook preUnpack
  if [ -z "${srcs:-}" ]; then
    if [ -z "${src:-}" ]; then
      # shellcheck disable=SC2016
      echo 'variable $src or $srcs should point to the source'
      exit 1
    fi
    srcs="$src"
  fi
  local -a srcsArray
  concatTo srcsArray srcs
  local dirsBefore="" i
  for i in *; do if [ -d "$i" ]; then dirsBefore="$dirsBefore $i "; fi; done
  for i in "${srcsArray[@]}"; do unpackFile "$i"; done

  : "${sourceRoot=}"
  if [ -n "${setSourceRoot:-}" ]; then
    runOneHook setSourceRoot
  elif [ -z "$sourceRoot" ]; then
    for i in *; do
      if [ -d "$i" ] && [[ $dirsBefore != *" $i "* ]]; then
        if [ -n "$sourceRoot" ]; then
          echo "unpacker produced multiple directories"
          exit 1
        fi
        sourceRoot="$i"
      fi
    done
  fi
  if [ -z "$sourceRoot" ]; then
    echo "unpacker appears to have produced no directories"
    exit 1
  fi
  echo "source root is $sourceRoot"
  if [ "${dontMakeSourcesWritable:-0}" != 1 ]; then chmod -R u+w -- "$sourceRoot"; fi
  runHook postUnpack
}

patchPhase() {
  runHook prePatch
  local -a patchesArray
  concatTo patchesArray patches
  local i uncompress
  for i in "${patchesArray[@]}"; do
    echo "applying patch $i"
    uncompress=cat
    case "$i" in
      *.gz) uncompress="gzip -d" ;;
      *.bz2) uncompress="bzip2 -d" ;;
      *.xz) uncompress="xz -d" ;;
      *.lzma) uncompress="lzma -d" ;;
    esac
    local -a flagsArray
    concatTo flagsArray patchFlags=-p1
    $uncompress <"$i" 2>&1 | patch "${flagsArray[@]}"
    unset flagsArray
  done
  runHook postPatch
}

configurePhase() {
  runHook preConfigure
  : "${configureScript=}"
  if [[ -z $configureScript && -x ./configure ]]; then configureScript=./configure; fi
  if [[ -z "${dontAddPrefix:-}" && -n $prefix ]]; then prependToVar configureFlags "${prefixKey:---prefix=}$prefix"; fi
  if [ -f "$configureScript" ]; then
    if [ -z "${dontAddDisableDepTrack:-}" ] && grep -q dependency-tracking "$configureScript"; then
      prependToVar configureFlags --disable-dependency-tracking
    fi
    if [ -z "${dontDisableStatic:-}" ] && grep -q enable-static "$configureScript"; then
      prependToVar configureFlags --disable-static
    fi
    if [ -z "${dontPatchShebangsInConfigure:-}" ]; then patchShebangs --build "$configureScript"; fi
  fi
  if [ -n "$configureScript" ]; then
    local -a flagsArray
    concatTo flagsArray configureFlags configureFlagsArray
    echoCmd 'configure flags' "${flagsArray[@]}"
    $configureScript "${flagsArray[@]}"
    unset flagsArray
  else
    echo "no configure script, doing nothing"
  fi
  runHook postConfigure
}

_haveMakefile() { [[ -n "${makeFlags-}" || -n "${makefile:-}" || -e Makefile || -e makefile || -e GNUmakefile ]]; }

# `_make LABEL PARALLEL flags...`
_make() {
  local label="$1" parallel="$2"
  shift 2
  local -a flagsArray=(${parallel:+-j${NIX_BUILD_CORES}} SHELL="$SHELL")
  concatTo flagsArray makeFlags makeFlagsArray "$@"
  echoCmd "$label flags" "${flagsArray[@]}"
  make ${makefile:+-f $makefile} "${flagsArray[@]}"
}

buildPhase() {
  runHook preBuild
  if ! _haveMakefile; then
    echo "no Makefile or custom buildPhase, doing nothing"
  else
    foundMakefile=1
    _make build "${enableParallelBuilding:-}" buildFlags buildFlagsArray
  fi
  runHook postBuild
}

checkPhase() {
  runHook preCheck
  if [ -z "${foundMakefile:-}" ]; then
    echo "no Makefile or custom checkPhase, doing nothing"
    runHook postCheck
    return
  fi
  if [ -z "${checkTarget:-}" ]; then
    if make -n ${makefile:+-f $makefile} check >/dev/null 2>&1; then
      checkTarget=check
    elif make -n ${makefile:+-f $makefile} test >/dev/null 2>&1; then
      checkTarget=test
    fi
  fi
  if [ -z "${checkTarget:-}" ]; then
    echo "no check/test target in ${makefile:-Makefile}, doing nothing"
  else
    _make check "${enableParallelChecking:-}" checkFlags=VERBOSE=y checkFlagsArray checkTarget
  fi
  runHook postCheck
}

installPhase() {
  runHook preInstall
  if ! _haveMakefile; then
    echo "no Makefile or custom installPhase, doing nothing"
    runHook postInstall
    return
  fi
  foundMakefile=1
  if [ -n "$prefix" ]; then mkdir -p "$prefix"; fi
  _make install "${enableParallelInstalling:-}" installFlags installFlagsArray installTargets=install
  runHook postInstall
}

fixupPhase() {
  local output
  for output in $(getAllOutputNames); do
    if [ -e "${!output}" ]; then chmod -R u+w,u-s,g-s "${!output}"; fi
  done
  runHook preFixup
  for output in $(getAllOutputNames); do
    prefix="${!output}" runHook fixupOutput
  done
  recordPropagatedDependencies
  if [ -n "${setupHook:-}" ]; then
    mkdir -p "${!outputDev}/nix-support"
    substituteAll "$setupHook" "${!outputDev}/nix-support/setup-hook"
  fi
  if [ -n "${setupHooks:-}" ]; then
    mkdir -p "${!outputDev}/nix-support"
    local hook content
    for hook in ${setupHooks[@]}; do
      consumeEntire content <"$hook"
      substituteAllStream content "file '$hook'" >>"${!outputDev}/nix-support/setup-hook"
    done
  fi
  if [ -n "${propagatedUserEnvPkgs[*]:-}" ]; then
    mkdir -p "${!outputBin}/nix-support"
    printWords "${propagatedUserEnvPkgs[@]}" >"${!outputBin}/nix-support/propagated-user-env-packages"
  fi
  runHook postFixup
}

installCheckPhase() {
  runHook preInstallCheck
  if [ -z "${foundMakefile:-}" ]; then
    echo "no Makefile or custom installCheckPhase, doing nothing"
  elif [ -z "${installCheckTarget:-}" ] && ! make -n ${makefile:+-f $makefile} installcheck >/dev/null 2>&1; then
    echo "no installcheck target in ${makefile:-Makefile}, doing nothing"
  else
    _make installcheck "${enableParallelChecking:-}" installCheckFlags installCheckFlagsArray installCheckTarget=installcheck
  fi
  runHook postInstallCheck
}

distPhase() {
  runHook preDist
  local -a flagsArray=()
  concatTo flagsArray distFlags distFlagsArray distTarget=dist
  make ${makefile:+-f $makefile} "${flagsArray[@]}"
  if [ "${dontCopyDist:-0}" != 1 ]; then
    mkdir -p "$out/tarballs"
    cp -pvd ${tarballs[*]:-*.tar.gz} "$out/tarballs"
  fi
  runHook postDist
}

showPhaseHeader() {
  local phase="$1"
  echo "Running phase: $phase"
  if [ -n "${NIX_LOG_FD-}" ]; then printf '@nix { "action": "setPhase", "phase": "%s" }\n' "$phase" >&"$NIX_LOG_FD"; fi
}
showPhaseFooter() { :; }

runPhase() {
  local curPhase="$*"
  case "$curPhase" in
    unpackPhase) if [ -n "${dontUnpack:-}" ]; then return; fi ;;
    patchPhase) if [ -n "${dontPatch:-}" ]; then return; fi ;;
    configurePhase) if [ -n "${dontConfigure:-}" ]; then return; fi ;;
    buildPhase) if [ -n "${dontBuild:-}" ]; then return; fi ;;
    checkPhase) if [ -z "${doCheck:-}" ]; then return; fi ;;
    installPhase) if [ -n "${dontInstall:-}" ]; then return; fi ;;
    fixupPhase) if [ -n "${dontFixup:-}" ]; then return; fi ;;
    installCheckPhase) if [ -z "${doInstallCheck:-}" ]; then return; fi ;;
    distPhase) if [ -z "${doDist:-}" ]; then return; fi ;;
  esac
  showPhaseHeader "$curPhase"
  dumpVars
  # The variable of that name if there is one, else the function.
  eval "${!curPhase:-$curPhase}"
  if [ "$curPhase" = unpackPhase ]; then
    if [ -n "${sourceRoot:-}" ]; then chmod +x -- "$sourceRoot"; fi
    cd -- "${sourceRoot:-.}"
  fi
}

genericBuild() {
  export GZIP_NO_TIMESTAMPS=1
  if [ -f "${buildCommandPath:-}" ]; then
    source "$buildCommandPath"
    return
  fi
  if [ -n "${buildCommand:-}" ]; then
    eval "$buildCommand"
    return
  fi
  if [ -z "${phases[*]:-}" ]; then
    phases="${prePhases[*]:-} unpackPhase patchPhase ${preConfigurePhases[*]:-} configurePhase ${preBuildPhases[*]:-} \
      buildPhase checkPhase ${preInstallPhases[*]:-} installPhase ${preFixupPhases[*]:-} fixupPhase installCheckPhase \
      ${preDistPhases[*]:-} distPhase ${postPhases[*]:-}"
  fi
  for curPhase in ${phases[*]}; do runPhase "$curPhase"; done
}

runHook postHook
runHook userHook
dumpVars

[[ $__setup_options == *e* ]] || set +e
[[ $__setup_options == *u* ]] || set +u
unset -v __setup_options
