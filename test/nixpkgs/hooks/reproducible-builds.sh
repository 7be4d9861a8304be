# The random parts of gcc's output follow from the output path.
export NIX_CFLAGS_COMPILE="${NIX_CFLAGS_COMPILE:-} -frandom-seed=$(basename "${out:-out}" | cut -c1-10)"
