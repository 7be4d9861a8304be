# Run in the user's folder on entering a development shell, before its own shellHook: the environment's programs come
# first, and the project itself can be imported from its working tree, the nearest pyproject.toml of its name from here
# upwards; in a flake above the project also from there down.
export PATH=$VIRTUAL_ENV/bin:$PATH:@poetrix@/bin
# Poetry, where there is one, leaves the environment to Nix.
if type -P poetry >/dev/null; then PATH=@support@/poetrix-shell:$PATH; fi
# The folder of the project: what each Python of the environment imports from, see nix/shells/project_finder.py.
poetrixProject=$("$VIRTUAL_ENV/bin/python" -I @support@/enter-shell.py)
if [ -n "$poetrixProject" ]; then
  export POETRIX_PROJECT=$poetrixProject
  # What is imported from the working tree leaves no byte code there; set it to nothing to have it.
  export PYTHONDONTWRITEBYTECODE=${PYTHONDONTWRITEBYTECODE-1}
fi
unset poetrixProject
