# Zip files know no date before 1980.
preConfigureHooks+=(ensureNewerSourcesHook)
ensureNewerSourcesHook() {
  find . -not -newermt 1980-01-02 -exec touch --no-dereference --date=1980-01-02 '{}' + || true
}
