# One revision of a Git repository with its submodules, without its history. A fixed output: the network is there.
set -eu -o pipefail
export PATH=/usr/local/bin:/usr/bin:/bin HOME=$NIX_BUILD_TOP GIT_TERMINAL_PROMPT=0

mkdir "$out"
cd "$out"
git init --quiet
git remote add origin "$url"
# A server that does not give single revisions gives all.
git fetch --quiet --depth 1 origin "$revision" || git fetch --quiet --tags origin '+refs/*:refs/remotes/origin/*'
git -c advice.detachedHead=false checkout --quiet "$revision"
git submodule --quiet update --init --recursive
find . -name .git -prune -exec rm -rf {} +
exit 0
