# Sourced when a development shell is entered, in the user's folder and before the shell's own shellHook. It puts the
# environment's programs first on PATH, and sets POETRIX_PROJECT to the project's working tree, from which the project is
# imported: the nearest folder upwards whose pyproject.toml has its name, or a subfolder where the flake lies above the project.
export PATH=$VIRTUAL_ENV/bin:$PATH:@poetrix@/bin
# Where there is a Poetry, a wrapper keeps it from changing the environment.
if type -P poetry >/dev/null; then PATH=@support@/poetrix-shell:$PATH; fi
# Every Python of the environment imports the project from here, see nix/shells/project_finder.py.
poetrixProject=$("$VIRTUAL_ENV/bin/python" -I @support@/enter-shell.py)
if [ -n "$poetrixProject" ]; then
  export POETRIX_PROJECT=$poetrixProject
  # Imports write no byte code into the working tree; who wants it sets the variable to the empty text.
  export PYTHONDONTWRITEBYTECODE=${PYTHONDONTWRITEBYTECODE-1}
fi
unset poetrixProject
