# A file from a URL, by its hash. Where it is in the store already, as in the tests, nothing is fetched.
{
  lib,
  stdenvNoCC,
  curl,
  mirrors,
}:
lib.makeOverridable (
  {
    url ? "",
    urls ? [ ],
    hash ? "",
    md5 ? "",
    sha1 ? "",
    sha256 ? "",
    sha512 ? "",
    outputHash ? "",
    outputHashAlgo ? "",
    name ? "",
    pname ? "",
    version ? "",
    curlOpts ? "",
    curlOptsList ? [ ],
    downloadToTemp ? false,
    executable ? false,
    recursiveHash ? false,
    postFetch ? "",
    netrcPhase ? null,
    netrcImpureEnvVars ? [ ],
    showURLs ? false,
    meta ? { },
    passthru ? { },
    nativeBuildInputs ? [ ],
    preferLocalBuild ? true,
    preferHashedMirrors ? false,
    postHook ? null,
    impureEnvVars ? [ ],
  }:
  let
    urls_ =
      if url != "" && urls == [ ] then
        if builtins.isString url then [ url ] else throw "`url` is not a string"
      else if urls != [ ] && url == "" then
        if builtins.isList urls then urls else throw "`urls` is not a list"
      else
        throw "fetchurl requires either `url` or `urls` to be set: ${lib.generators.toPretty { } { inherit url urls; }}";

    hash_ =
      if lib.length (lib.filter (s: s != "") [ hash outputHash sha1 sha256 sha512 ]) > 1 then
        throw "multiple hashes passed to fetchurl: ${lib.generators.toPretty { } urls_}"
      else if md5 != "" then
        throw "fetchurl does not support md5 anymore, please use sha256 or sha512"
      else if hash != "" then
        {
          outputHashAlgo = null;
          outputHash = hash;
        }
      else if outputHash != "" then
        if outputHashAlgo != "" then
          { inherit outputHashAlgo outputHash; }
        else
          throw "fetchurl was passed outputHash without outputHashAlgo: ${lib.generators.toPretty { } urls_}"
      else if sha512 != "" then
        {
          outputHashAlgo = "sha512";
          outputHash = sha512;
        }
      else if sha256 != "" then
        {
          outputHashAlgo = "sha256";
          outputHash = sha256;
        }
      else if sha1 != "" then
        {
          outputHashAlgo = "sha1";
          outputHash = sha1;
        }
      else
        throw "fetchurl requires a hash for fixed-output derivation: ${lib.generators.toPretty { } urls_}";
    resolved = lib.concatMap (
      one:
      let
        mirror = builtins.match "mirror://([a-z-]+)/(.*)" one;
      in
      if mirror == null then
        [ one ]
      else
        map (base: base + builtins.elemAt mirror 1) (mirrors.${builtins.head mirror} or [ ])
    ) urls_;
  in
  assert (lib.isList curlOpts) -> lib.warn "fetchurl for ${toString (builtins.head urls_)}: curlOpts is a list" true;
  stdenvNoCC.mkDerivation (
    (
      if pname != "" && version != "" then
        { inherit pname version; }
      else
        {
          name =
            if showURLs then
              "urls"
            else if name != "" then
              name
            else
              baseNameOf (toString (builtins.head urls_));
        }
    )
    // {
      builder = ./fetchurl.sh;
      nativeBuildInputs = [ curl ] ++ nativeBuildInputs;
      urls = resolved;
      # What was asked for, for the message where no mirror is known.
      asked = urls_;
      inherit preferHashedMirrors;
      inherit (hash_) outputHashAlgo outputHash;
      # The hash says what is right; nixpkgs does not check certificates either.
      SSL_CERT_FILE = "/no-cert-file.crt";
      outputHashMode = if recursiveHash || executable then "recursive" else "flat";
      inherit
        curlOpts
        curlOptsList
        downloadToTemp
        executable
        postFetch
        postHook
        ;
      impureEnvVars = [
        "http_proxy"
        "https_proxy"
        "ftp_proxy"
        "all_proxy"
        "no_proxy"
        "NIX_SSL_CERT_FILE"
        "NIX_CURL_FLAGS"
      ] ++ impureEnvVars ++ netrcImpureEnvVars;
      netrcPhase = if netrcPhase == null then "" else netrcPhase;
      inherit preferLocalBuild meta;
      passthru = { inherit url; } // passthru;
    }
  )
)
