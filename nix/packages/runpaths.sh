# Mends what autoPatchelf does to a wheel's ELF files. It replaces their search paths, and here the paths by which they find
# each other ($ORIGIN) are put back in front. Files that name a library of the machine's driver also search where systems keep
# drivers, as with nixpkgs' addDriverRunpath on NixOS. Sourced before the fixup phase.
declare -gA ownPlaces=()
driverNames=$(printf '%s\n' $poetrixDrivers | sed 's/\.so.*/.so/')

elfFiles() { find "$out" -type f \( -name '*.so*' -o -perm -0100 \) -print0; }

rememberOwnPlaces() {
  local file places
  while IFS= read -r -d '' file; do
    if ! isELF "$file"; then continue; fi
    places=$(patchelf --print-rpath "$file" 2>/dev/null | tr ':' '\n' | grep -F '$ORIGIN' | paste -sd: -) || true
    if [ -n "$places" ]; then ownPlaces[$file]=$places; fi
  done < <(elfFiles)
}

giveRunpaths() {
  local file found places libc
  libc=$(<"$NIX_BINTOOLS/nix-support/orig-libc")/lib
  while IFS= read -r -d '' file; do
    if ! isELF "$file" || ! found=$(patchelf --print-rpath "$file" 2>/dev/null); then continue; fi
    places=${ownPlaces[$file]-}:$found
    # The C library must be the one that Python runs with, even if there is another one beside the driver.
    if grep -qaF -e "$driverNames" "$file"; then places+=:$libc:${poetrixDriverFolders// /:}; fi
    places=$(tr ':' '\n' <<<"$places" | awk 'NF && !known[$0]++' | paste -sd:)
    if [ "$places" != "$found" ]; then patchelf --set-rpath "$places" "$file"; fi
  done < <(elfFiles)
}

rememberOwnPlaces
# The hook runs after that of autoPatchelf, which is in this list already.
postFixupHooks+=(giveRunpaths)
