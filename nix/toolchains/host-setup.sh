# The phases of a build on the host toolchain, as nixpkgs' users know them: unpack, patch, configure, build, check,
# install, fixup, installCheck; each can be replaced by a variable, and has a pre- and a post-hook.
set -eu -o pipefail
shopt -s nullglob
export PATH=/usr/local/bin:/usr/bin:/bin
export HOME=/homeless-shelter SOURCE_DATE_EPOCH=315532800 TZ=UTC LC_ALL=C.UTF-8 CONFIG_SHELL="$BASH" SHELL="$BASH"
umask 022

stopBuild() {
  echo "error: $1" >&2
  exit 1
}

# Runs a hook: a variable with commands, or a function.
runHook() {
  if declare -F "$1" >/dev/null; then
    "$1"
  elif [[ -n ${!1-} ]]; then
    eval "${!1}"
  fi
}

runPhase() {
  local phase=$1
  if [[ -n ${!phase-} ]]; then eval "${!phase}"; else "$phase"; fi
}

addInputs() {
  local input
  for input in "$@"; do
    if [[ -d $input/bin ]]; then PATH=$input/bin:$PATH; fi
    if [[ -d $input/include ]]; then CPATH=$input/include${CPATH:+:$CPATH}; fi
    if [[ -d $input/lib ]]; then LIBRARY_PATH=$input/lib${LIBRARY_PATH:+:$LIBRARY_PATH}; fi
    if [[ -d $input/lib/pkgconfig ]]; then PKG_CONFIG_PATH=$input/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}; fi
    if [[ -f $input/nix-support/setup-hook ]]; then source "$input/nix-support/setup-hook"; fi
  done
}

reversed() {
  local result=() item
  for item in "$@"; do result=("$item" "${result[@]}"); done
  echo "${result[@]}"
}

# The first input comes first on PATH.
addInputs $(reversed ${nativeBuildInputs-} ${buildInputs-} ${propagatedBuildInputs-} ${propagatedNativeBuildInputs-})
for variable in PATH CPATH LIBRARY_PATH PKG_CONFIG_PATH; do
  if [[ -n ${!variable-} ]]; then export "${variable?}"; fi
done

unpackFile() {
  local file=$1
  if [[ -d $file ]]; then
    cp -Rp "$file" "$(stripHash "$file")"
    chmod -R u+w "$(stripHash "$file")"
  else
    case $file in
      *.tar | *.tar.* | *.tgz | *.tbz | *.tbz2 | *.txz) tar -xf "$file" --no-same-owner ;;
      *) stopBuild "it is not known how to unpack $file" ;;
    esac
  fi
}

stripHash() {
  local name=${1##*/}
  if [[ $name =~ ^[a-z0-9]{32}-(.*)$ ]]; then name=${BASH_REMATCH[1]}; fi
  echo "$name"
}

unpackPhase() {
  runHook preUnpack
  local before=" " entry
  for entry in *; do before+="$entry "; done
  for entry in ${srcs:-$src}; do unpackFile "$entry"; done
  if [[ -z ${sourceRoot-} ]]; then
    for entry in */; do
      entry=${entry%/}
      if [[ $before != *" $entry "* ]]; then
        [[ -z ${sourceRoot-} ]] || stopBuild "the source has several folders: set sourceRoot"
        sourceRoot=$entry
      fi
    done
    [[ -n ${sourceRoot-} ]] || stopBuild "the source has no folder: set sourceRoot"
  fi
  runHook postUnpack
}

patchPhase() {
  runHook prePatch
  local file
  for file in ${patches-}; do
    echo "applying patch $file"
    patch ${patchFlags:--p1} <"$file"
  done
  runHook postPatch
}

configurePhase() {
  runHook preConfigure
  if [[ -x ./configure ]]; then ./configure --prefix="$out" ${configureFlags-}; fi
  runHook postConfigure
}

buildPhase() {
  runHook preBuild
  if [[ -f Makefile ]]; then make ${makeFlags-} ${buildFlags-}; fi
  runHook postBuild
}

checkPhase() {
  runHook preCheck
  runHook postCheck
}

installPhase() {
  runHook preInstall
  if [[ -f Makefile ]]; then make install ${makeFlags-} ${installFlags-}; fi
  runHook postInstall
}

fixupPhase() {
  runHook preFixup
  runHook postFixup
}

installCheckPhase() {
  runHook preInstallCheck
  runHook postInstallCheck
}

# substituteInPlace FILE... [--replace | --replace-fail | --replace-warn | --replace-quiet FROM TO]...
substituteInPlace() {
  local files=() from to kind file content
  while [[ $# -gt 0 && $1 != --* ]]; do
    files+=("$1")
    shift
  done
  for file in "${files[@]}"; do
    content=$(cat "$file" && printf x)
    content=${content%x}
    local arguments=("$@")
    while [[ ${#arguments[@]} -gt 0 ]]; do
      kind=${arguments[0]} from=${arguments[1]} to=${arguments[2]}
      arguments=("${arguments[@]:3}")
      if [[ $content != *"$from"* ]]; then
        case $kind in
          --replace-fail) stopBuild "substituteInPlace: $file does not hold $from" ;;
          --replace-quiet) ;;
          *) echo "warning: substituteInPlace: $file does not hold $from" >&2 ;;
        esac
      fi
      content=${content//"$from"/"$to"}
    done
    printf %s "$content" >"$file"
  done
}

genericBuild() {
  local phase
  cd "$NIX_BUILD_TOP"
  for phase in ${phases:-${prePhases-} unpackPhase patchPhase ${preConfigurePhases-} configurePhase ${preBuildPhases-} \
    buildPhase checkPhase ${preInstallPhases-} installPhase ${preFixupPhases-} fixupPhase installCheckPhase ${preDistPhases-}}; do
    case $phase in
      unpackPhase) [[ -z ${dontUnpack-} ]] || continue ;;
      patchPhase) [[ -z ${dontPatch-} ]] || continue ;;
      configurePhase) [[ -z ${dontConfigure-} ]] || continue ;;
      buildPhase) [[ -z ${dontBuild-} ]] || continue ;;
      checkPhase) [[ -n ${doCheck-} ]] || continue ;;
      installPhase) [[ -z ${dontInstall-} ]] || continue ;;
      fixupPhase) [[ -z ${dontFixup-} ]] || continue ;;
      installCheckPhase) [[ -n ${doInstallCheck-} ]] || continue ;;
    esac
    echo "$phase"
    runPhase "$phase"
    if [[ $phase == unpackPhase ]]; then cd "${sourceRoot:-.}"; fi
  done
}

# `nix-shell` and `nix develop` read this file for the environment alone.
if [[ -z ${IN_NIX_SHELL-} ]]; then
  genericBuild
  # The shell's own last act is an exit, not the end of a child that has closed the log.
  exit 0
fi
