# Tries each URL in turn.
if [ -n "$netrcPhase" ]; then
  runHook netrcPhase
  curlOpts="$curlOpts --netrc-file $PWD/netrc"
fi
if [ -z "$urls" ]; then
  echo "error: no mirror is known here for $asked" >&2
  exit 1
fi
downloadedFile="$out"
if [ -n "$downloadToTemp" ]; then downloadedFile="$TMPDIR/file"; fi
for url in $urls; do
  echo "trying $url"
  if curl --location --max-redirs 20 --retry 3 --retry-all-errors --disable-epsv --cookie-jar cookies --insecure --fail \
    --no-progress-meter $curlOpts ${NIX_CURL_FLAGS:-} --output "$downloadedFile" "$url"; then
    runHook postFetch
    if [ "$executable" = 1 ]; then chmod +x "$out"; fi
    exit 0
  fi
done
echo "error: cannot download $name from any mirror" >&2
exit 1
