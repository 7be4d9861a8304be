# Writes `poetrix`, run by this machine's own Node, into $out/bin.
export PATH=/usr/bin:/bin
mkdir -p "$out/bin" "$out/lib/poetrix"
cp -r "$bundle" "$out/lib/poetrix/dist"
cp -r "$runtime" "$out/lib/poetrix/nix"
cp -r "$templates" "$out/lib/poetrix/templates"
printf '#!%s\nexec %s %s "$@"\n' "$bash" "$nodejs" "$out/lib/poetrix/dist/poetrix.cjs" >"$out/bin/poetrix"
chmod +x "$out/bin/poetrix"
exit 0
