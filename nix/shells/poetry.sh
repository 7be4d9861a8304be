#!@shell@
# `poetry` in a development shell: runs the user's own Poetry of any version, the next one on PATH. Commands that would install
# into the environment, which lies in the store, change only pyproject.toml and poetry.lock.

set -u
poetry=
IFS=: read -ra folders <<<"$PATH"
for folder in "${folders[@]}"; do
  # Within the shell of another environment there is a second wrapper like this one.
  if [[ ${folder%/} != */poetrix-shell && -x $folder/poetry && ! -d $folder/poetry ]]; then
    poetry=$folder/poetry
    break
  fi
done
if [[ -z $poetry ]]; then
  echo "poetry: there is no Poetry in this shell: add \`pkgs.poetry\` to its packages" >&2
  exit 127
fi
# Where another virtual environment was activated in this shell, Poetry may change it.
no_environments=/dev/null/poetry
if [[ ${VIRTUAL_ENV-} != @store@/* ]]; then
  # Within `poetry run` it is still set.
  if [[ ${POETRY_VIRTUALENVS_PATH-} == "$no_environments" ]]; then unset POETRY_VIRTUALENVS_PATH; fi
  exec "$poetry" "$@"
fi

# The command is the first word that is not an option; `-C` and `-P` take a folder, and may come after it too.
arguments=("$@")
place=-1
directory=.
project=.
given=" "
for ((index = 0; index < $#; index++)); do
  argument=${arguments[index]}
  case $argument in
    --) break ;;
    -C | --directory) directory=${arguments[++index]-.} ;;
    --directory=*) directory=${argument#*=} ;;
    -C*) directory=${argument#-C} ;;
    -P | --project) project=${arguments[++index]-.} ;;
    --project=*) project=${argument#*=} ;;
    -P*) project=${argument#-P} ;;
    -*) given+="$argument " ;;
    *) if ((place < 0)); then place=$index; fi ;;
  esac
done
command=
if ((place >= 0)); then command=${arguments[place]}; fi
if [[ $command == env && ${arguments[place + 1]-} == activate ]]; then command="env activate"; fi
has() { [[ $given == *" $1 "* ]]; }

if has --help || has -h || has --version || has -V; then exec "$poetry" "$@"; fi

# Poetry prefers what `poetry env use` recorded for the project, perhaps long ago, and where conda's base environment is active,
# one of its own. (poetry: utils/env/env_manager.py, EnvManager.get)
case "$command ${arguments[place + 1]-}" in
  "config "* | "env list" | "env remove" | "env use") ;;
  *) export POETRY_VIRTUALENVS_PATH=$no_environments ;;
esac
unset CONDA_DEFAULT_ENV

# The project's folder, found as by Poetry: from the given folder upwards.
root=$(
  if cd -- "$directory" 2>/dev/null && cd -- "$project" 2>/dev/null; then
    while [[ $PWD != / && ! -e pyproject.toml ]]; do cd ..; done
    pwd
  fi
)

# run WORD...: run Poetry with these words inserted after the command.
run() {
  "$poetry" "${arguments[@]:0:place+1}" "$@" "${arguments[@]:place+1}"
}

again='leave this shell and enter it again'
if [[ -n ${DIRENV_DIR-} ]]; then again='direnv enters this shell again at the next prompt'; fi

# Run a command that changes the lock; then make the plan again, and say how to get the new environment.
change() {
  local before
  before=$(state)
  "$@" || exit
  if [[ -n $root && -e $root/poetrix.lock && $before != "$(state)" ]]; then
    # A failure does not change the exit code: Poetry has succeeded, and Poetrix prints its own error.
    PATH=$PATH:@poetrix@/bin poetrix lock "$root" >&2
  fi
  if [[ $before != "$(state)" ]]; then echo "poetry.lock has changed: $again" >&2; fi
}

state() {
  if [[ -n $root ]]; then cat -- "$root/pyproject.toml" "$root/poetry.lock" 2>/dev/null | cksum; fi
}

# `remove` of Poetry before 1.4 has no --lock and uninstalls the package: let it do so in an empty environment.
run_in_empty_environment() {
  local status
  empty=$(mktemp -d) || exit
  # The temporary environment goes however the command ends.
  trap 'rm -rf "$empty"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  "$VIRTUAL_ENV/bin/python" -m venv --without-pip "$empty" || exit
  VIRTUAL_ENV=$empty PATH=$empty/bin:$PATH run
  status=$?
  rm -rf "$empty"
  trap - EXIT INT TERM
  return $status
}

# install and sync: the environment is Nix's, so nothing is installed. A dry run of Poetry tells whether anything differs.
compare() {
  local operations status
  operations=$(run --dry-run --no-ansi) || {
    status=$?
    printf '%s\n' "$operations"
    exit $status
  }
  if [[ $operations == *"No dependencies to install or update"* ]] ||
    [[ $operations =~ "Package operations: 0 installs, 0 updates, 0 removals" ]]; then
    echo "poetry $command: this environment is Nix's, and has what poetry.lock says"
    exit 0
  fi
  printf '%s\n' "$operations" | grep -E '^Package operations|^  . (Installing|Updating|Removing|Downgrading)' | grep -v Skipped >&2
  # Where the environment was made from this very lock, entering again changes nothing: other groups or extras were asked for.
  if [[ $(sha256sum <"$root/poetry.lock" 2>/dev/null) == "@lock@ "* ]]; then
    again='which groups and extras it has is said where it is made, `groups` and `extras` of mkPoetryEnv'
  fi
  echo "poetry $command: this environment is Nix's, and differs from what is asked for: $again" >&2
  exit 1
}

case $command in
  add | update | remove)
    if has --lock || has --dry-run; then
      change "$poetry" "$@"
    elif [[ $command == remove ]] && ! "$poetry" remove --help 2>/dev/null | grep -q -e --lock; then
      change run_in_empty_environment
    else
      change run --lock
    fi
    ;;
  # From the plugin poetry-plugin-up.
  up) if has --no-install; then change "$poetry" "$@"; else change run --no-install; fi ;;
  lock) change "$poetry" "$@" ;;
  # `eval $(poetry env activate)` evaluates nothing.
  shell | "env activate") echo "poetry $command: this environment is Nix's, and active already" >&2 ;;
  env)
    "$poetry" "$@" || exit
    if [[ ${arguments[place + 1]-} == use ]]; then
      echo "poetry env use: in this shell Poetry keeps to Nix's environment" >&2
    fi
    ;;
  install | sync) if has --dry-run; then exec "$poetry" "$@"; else compare; fi ;;
  *) exec "$poetry" "$@" ;;
esac
