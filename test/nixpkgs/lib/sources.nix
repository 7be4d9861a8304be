{ lib }:
rec {
  inherit (lib.filesystem) pathType pathIsDirectory pathIsRegularFile;
  cleanSourceFilter =
    name: type:
    let
      base = baseNameOf (toString name);
    in
    !(
      (base == ".git" || (type == "directory" && builtins.elem base [ ".svn" "CVS" ".hg" ".jj" ".pijul" "_darcs" ]))
      || lib.hasSuffix "~" base
      || builtins.match "^\\.sw[a-z]$" base != null
      || builtins.match "^\\..*\\.sw[a-z]$" base != null
      || lib.hasSuffix ".o" base
      || lib.hasSuffix ".so" base
      || (type == "symlink" && lib.hasPrefix "result" base)
      || type == "unknown"
    );
  cleanSource =
    src:
    cleanSourceWith {
      filter = cleanSourceFilter;
      inherit src;
    };
  cleanSourceWith =
    {
      filter ? _path: _type: true,
      src,
      name ? null,
    }:
    let
      orig = toSourceAttributes src;
    in
    fromSourceAttributes {
      inherit (orig) origSrc;
      filter = path: type: filter path type && orig.filter path type;
      name = if name != null then name else orig.name;
    };
  trace = src: src;
  sourceByRegex =
    src: expressions:
    let
      isFiltered = src ? _isLibCleanSourceWith;
      origSrc = if isFiltered then src.origSrc else src;
    in
    cleanSourceWith {
      filter =
        path: type:
        let
          relative = lib.removePrefix (toString origSrc + "/") (toString path);
        in
        builtins.any (expression: builtins.match expression relative != null) expressions;
      inherit src;
    };
  sourceFilesBySuffices =
    src: suffixes:
    cleanSourceWith {
      filter = name: type: type == "directory" || builtins.any (suffix: lib.hasSuffix suffix (baseNameOf name)) suffixes;
      inherit src;
    };
  toSourceAttributes =
    src:
    let
      isFiltered = src ? _isLibCleanSourceWith;
    in
    {
      origSrc = if isFiltered then src.origSrc else src;
      filter = if isFiltered then src.filter else _: _: true;
      name = if isFiltered then src.name else "source";
    };
  fromSourceAttributes =
    {
      origSrc,
      filter,
      name,
    }:
    {
      _isLibCleanSourceWith = true;
      inherit origSrc filter name;
      outPath = builtins.path {
        inherit filter name;
        path = origSrc;
      };
    };
  pathHasContext = builtins.hasContext;
  canCleanSource = src: src ? _isLibCleanSourceWith || !(pathHasContext (toString src));
  commitIdFromGitRepo = path: throw "commitIdFromGitRepo: not in this stand-in";
  revOrTag = rev: tag: if tag != null then tag else if rev != null then rev else "HEAD";
}
