# Fetch one revision of a Git repository with its submodules, without history. This is a fixed-output build, which has the network.
# As in src/facts/sources/git.ts, no program is run that the repository or the machine's settings name.
set -eu -o pipefail
export PATH=/usr/local/bin:/usr/bin:/bin HOME=$NIX_BUILD_TOP GIT_TERMINAL_PROMPT=0
export GIT_CONFIG_NOSYSTEM=1 GIT_ATTR_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_TEMPLATE_DIR=$NIX_BUILD_TOP/templates

if ! [[ $revision =~ ^([0-9a-f]{40}|[0-9a-f]{64})$ && $url =~ ^(https|ssh|git|http|file)://([^-/][^/]*)?/. ]]; then
  echo "error: $revision of $url is not a commit of a Git repository that Poetrix fetches from" >&2
  exit 1
fi
protocols=https:ssh:git:http
case $url in file:*) protocols=$protocols:file ;; esac
export GIT_ALLOW_PROTOCOL=$protocols
if ((${#revision} == 64)); then export GIT_DEFAULT_HASH=sha256; fi

mkdir -p "$GIT_TEMPLATE_DIR/info" "$out"
echo '* -filter' >"$GIT_TEMPLATE_DIR/info/attributes"
cd "$out"
git init --quiet
git config core.hooksPath /dev/null
git remote add -- origin "$url"
# Some servers do not serve single revisions: then fetch everything.
git fetch --quiet --depth 1 -- origin "$revision" || git fetch --quiet --tags -- origin '+refs/*:refs/remotes/origin/*'
git -c advice.detachedHead=false checkout --quiet "$revision" --
git submodule --quiet update --init --recursive --checkout
find . -name .git -prune -exec rm -rf {} +
exit 0
