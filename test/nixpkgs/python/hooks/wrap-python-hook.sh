# wrapPythonPrograms: programs in $out/bin find their own package and what it propagates, however they are called.
wrapPythonPrograms() { wrapPythonProgramsIn "$out/bin" "$out ${pythonPath[*]-}"; }

buildPythonPath() {
  local path
  declare -gA pythonPathsSeen=()
  program_PYTHONPATH=
  program_PATH=
  pythonPathsSeen["@pythonHost@"]=1
  addToSearchPath program_PATH "@pythonHost@/bin"
  for path in $1; do _addToPythonPath "$path"; done
}

_addToPythonPath() {
  local dir="$1" next
  if [ -n "${pythonPathsSeen[$dir]-}" ]; then return; fi
  pythonPathsSeen[$dir]=1
  addToSearchPath program_PYTHONPATH "$dir/@sitePackages@"
  addToSearchPath program_PATH "$dir/bin"
  if [ -e "$dir/nix-support/propagated-build-inputs" ]; then
    for next in $(<"$dir/nix-support/propagated-build-inputs"); do _addToPythonPath "$next"; done
  fi
}

# The script itself is given its path: what runs it need not be the wrapper.
patchPythonScript() {
  @pythonInterpreter@ -I - "$1" "$program_PYTHONPATH" <<'END'
import ast, sys

path, folders = sys.argv[1:]
text = open(path, encoding="utf-8").read()
line = (
    "import sys;import site;import functools;sys.argv[0] = " + repr(path) + ";"
    "functools.reduce(lambda k, p: site.addsitedir(p, k), " + repr([f for f in folders.split(":") if f]) + ", site._init_pathinfo());"
)
lines = text.split("\n")
at = 1
try:
    for node in ast.parse(text).body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        is_future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
        if not (is_docstring or is_future):
            break
        at = node.end_lineno
except SyntaxError:
    sys.exit(0)
while at < len(lines) and lines[at].startswith("#") and "coding" in lines[at]:
    at += 1
lines.insert(at, line)
open(path, "w", encoding="utf-8").write("\n".join(lines))
END
}

wrapPythonProgramsIn() {
  local dir="$1" file
  buildPythonPath "$2"
  [ -d "$dir" ] || return 0
  while IFS= read -r -d '' file; do
    if head -n1 "$file" | grep -q '#!.*/env.*\(python\|pypy\)'; then
      sed -i "$file" -e "1 s^.*/env[ ]*\(python\|pypy\)[^ ]*^#!@pythonInterpreter@^"
    fi
    if head -n1 "$file" | grep -q '#!.*'; then
      echo "Rewriting $(head -n 1 "$file") to #!@pythonHost@"
    fi
    if head -n1 "$file" | grep -q '/\.\?\(python\|pypy\)'; then
      echo "wrapping \`$file'..."
      patchPythonScript "$file"
      local -a arguments=(--prefix PATH ':' "$program_PATH")
      if [ -z "${permitUserSite-}" ]; then arguments+=(--set PYTHONNOUSERSITE true); fi
      if [[ "$(declare -p makeWrapperArgs 2>/dev/null)" == 'declare -a'* ]]; then
        arguments+=("${makeWrapperArgs[@]}")
      else
        eval "arguments+=(${makeWrapperArgs-})"
      fi
      wrapProgram "$file" "${arguments[@]}"
    fi
  done < <(find "$dir" -type f -perm -0100 -print0)
}
