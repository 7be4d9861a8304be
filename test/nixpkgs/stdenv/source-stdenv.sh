# The script that follows runs with the setup of stdenv already sourced.
if [ -e "${NIX_ATTRS_SH_FILE:-}" ]; then . "$NIX_ATTRS_SH_FILE"; elif [ -f .attrs.sh ]; then . ./.attrs.sh; fi
source "$stdenv/setup"
source "$1"
