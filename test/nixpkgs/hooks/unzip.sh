unpackCmdHooks+=(_tryUnzip)
_tryUnzip() {
  if ! [[ $curSrc =~ \.zip$ ]]; then return 1; fi
  LANG=C unzip -qq "$curSrc"
}
