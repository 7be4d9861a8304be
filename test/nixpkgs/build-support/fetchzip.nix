# An archive from a URL, unpacked, by the hash of its content.
{ lib, pkgs }:
lib.makeOverridable (
  {
    name ? "source",
    url ? "",
    urls ? [ ],
    stripRoot ? true,
    postFetch ? "",
    extension ? null,
    ...
  }@args:
  pkgs.fetchurl (
    {
      inherit name;
      recursiveHash = true;
      downloadToTemp = true;
      nativeBuildInputs = [ pkgs.unzip ] ++ args.nativeBuildInputs or [ ];
      postFetch = ''
        mkdir unpacked
        cd unpacked
        archive="$TMPDIR/${baseNameOf (if url != "" then url else builtins.head urls)}"
        mv "$downloadedFile" "$archive"
        unpackFile "$archive"
        chmod -R +w .
        ${
          if stripRoot then
            ''
              if [ $(ls -A | wc -l) != 1 ]; then
                echo "error: zip file must contain a single file or directory." >&2
                exit 1
              fi
              mv ./* "$out"
            ''
          else
            ''
              mkdir -p "$out"
              mv ./* "$out/"
            ''
        }
        chmod 755 "$out"
        ${postFetch}
      '';
    }
    // removeAttrs args [
      "stripRoot"
      "extension"
      "postFetch"
      "name"
      "nativeBuildInputs"
    ]
  )
)
