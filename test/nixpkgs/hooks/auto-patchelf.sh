# autoPatchelfHook: ELF files of the outputs get the store's loader, and an rpath to the libraries of the build inputs.
declare -a autoPatchelfLibs
declare -a extraAutoPatchelfLibs

gatherLibraries() { autoPatchelfLibs+=("$1/lib"); }
addEnvHooks "$targetOffset" gatherLibraries

addAutoPatchelfSearchPath() {
  local -a findOptions=()
  local folder
  while (($#)); do
    case "$1" in
      --) shift; break ;;
      --no-recurse) shift; findOptions+=(-maxdepth 1) ;;
      --*) echo "addAutoPatchelfSearchPath: ERROR: Invalid command line argument: $1" >&2; return 1 ;;
      *) break ;;
    esac
  done
  while IFS= read -r -d '' folder; do
    extraAutoPatchelfLibs+=("$folder")
  done < <(find "$@" "${findOptions[@]}" \! -type d \( -name '*.so' -o -name '*.so.*' \) -print0 | sed -z 's#/[^/]*$##' | uniq -z)
}

autoPatchelf() {
  local norecurse=
  local -a ignored=() appended=() runtime=() flags=()
  while (($#)); do
    case "$1" in
      --) shift; break ;;
      --no-recurse) shift; norecurse=1 ;;
      --*) echo "autoPatchelf: ERROR: Invalid command line argument: $1" >&2; return 1 ;;
      *) break ;;
    esac
  done
  concatTo ignored autoPatchelfIgnoreMissingDeps
  concatTo appended appendRunpaths
  concatTo runtime runtimeDependencies
  concatTo flags patchelfFlags
  if [[ " ${ignored[*]} " == *" 1 "* ]]; then ignored=('*'); fi
  @pythonInterpreter@ @autoPatchelfScript@ ${norecurse:+--no-recurse} \
    --ignore-missing "${ignored[@]}" --paths "$@" --libs "${autoPatchelfLibs[@]}" "${extraAutoPatchelfLibs[@]}" \
    --runtime-dependencies "${runtime[@]/%//lib}" --append-rpaths "${appended[@]}" --extra-args="${flags[*]}"
}

postFixupHooks+=(autoPatchelfPostFixup)
autoPatchelfPostFixup() {
  local output
  local -a existing=()
  if [ -n "${dontAutoPatchelf-}" ]; then return; fi
  for output in $(getAllOutputNames); do if [ -e "${!output}" ]; then existing+=("${!output}"); fi; done
  autoPatchelf -- "${existing[@]}"
}
