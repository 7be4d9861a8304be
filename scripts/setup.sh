#!/usr/bin/env bash
# Sets up what the project needs on a Debian machine that has python3 and node: Nix, npm packages and a .venv.
# `setup.sh tests` adds what only the tests need. Does nothing that is done already.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\033[2m· %s\033[0m\n' "$*" >&2; }

# apt PACKAGE...: installs Debian packages, saying so.
apt() {
  say "installing $* with apt-get"
  if [ -z "${apt_updated:-}" ]; then apt-get -qq update && apt_updated=1; fi
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "$@" >/dev/null
}

# need COMMAND PACKAGE: installs the Debian package where the command is missing.
need() { command -v "$1" >/dev/null || apt "$2"; }

if [ "${1:-}" = tests ]; then
  need cc build-essential
  python3 -c 'import os, sysconfig as s; exit(not os.path.exists(s.get_path("include") + "/Python.h"))' || apt python3-dev
  need patchelf patchelf
  need jq jq
  # A real browser for the page of `poetrix report`.
  need chromium chromium
  need git git
  # Builders are reached by SSH, as users have them. RUNLEVEL: no service is begun.
  [ -x /usr/sbin/sshd ] || RUNLEVEL=1 apt openssh-server
  # docs/direnv.md is followed.
  need direnv direnv
  # One of the ways in which code of packages is confined.
  need bwrap bubblewrap
  # What test/projects/from-sdists is built with; nix/packages/native-requirements.json names them.
  need pkg-config pkg-config
  for package in libffi-dev libpq-dev libssl-dev libyaml-dev libzmq3-dev; do
    dpkg -s "$package" >/dev/null 2>&1 || apt "$package"
  done
  # Debian 12 packages a current Rust under a name that differs from its own old one.
  command -v cargo >/dev/null || apt cargo-web || apt cargo
  # actionlint, for the workflow that `poetrix integrate` writes, comes through the Go module proxy.
  command -v actionlint >/dev/null || need go golang-go
  exit 0
fi

need nix nix-bin

if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
  say "installing npm packages into node_modules"
  # Not `npm ci`: it refuses a lock without the packages of other platforms, which not every mirror has.
  npm install --no-save --silent
  touch node_modules/.package-lock.json
fi

if ! [ .venv/requirements.txt -nt requirements.txt ]; then
  say "installing uv and Poetry into .venv"
  python3 -c 'import ensurepip' 2>/dev/null || apt python3-venv
  [ -x .venv/bin/pip ] || python3 -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
  cp requirements.txt .venv/requirements.txt
fi
