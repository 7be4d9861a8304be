# Run in the user's folder on entering a development shell, before its own shellHook: the project itself can be
# imported from its working tree, the nearest pyproject.toml of its name from here upwards.
poetrixProject=$PWD
while [ -n "$poetrixProject" ] && [ ! -e "$poetrixProject/pyproject.toml" ]; do
  poetrixProject=${poetrixProject%/*}
done
poetrixName=@name@
if [ -n "$poetrixProject" ] &&
  grep -Eqi "^name *= *[\"']${poetrixName//[-_.]/[-_.]+}[\"']" "$poetrixProject/pyproject.toml"; then
  poetrixSources=$poetrixProject
  if [ -d "$poetrixProject/src" ]; then poetrixSources=$poetrixProject/src; fi
  export PYTHONPATH=$poetrixSources:$VIRTUAL_ENV/nix-support/project${PYTHONPATH:+:$PYTHONPATH}
fi
unset poetrixProject poetrixName poetrixSources
