# Run in the user's folder on entering a development shell, before its own shellHook: the environment's programs come
# first, and the project itself can be imported from its working tree, the nearest pyproject.toml of its name from here
# upwards; in a flake above the project also from there down.
export PATH=$VIRTUAL_ENV/bin:$PATH:@poetrix@/bin
# Poetry, where there is one, leaves the environment to Nix.
if type -P poetry >/dev/null; then PATH=@support@/poetrix-shell:$PATH; fi
# Hooks of nixpkgs' Python put its packages on PYTHONPATH, in front of all: those that the environment has itself are left out.
poetrixKept=
poetrixShadowed=
while IFS= read -r -d : poetrixFolder; do
  poetrixName=
  case $poetrixFolder in
    "$VIRTUAL_ENV"/*) ;;
    */store/*/site-packages)
      for poetrixModule in "$poetrixFolder"/*.dist-info; do
        poetrixModule=${poetrixModule##*/}
        poetrixModule=${poetrixModule%%-*}
        if [ -n "$(find "$VIRTUAL_ENV"/lib/python*/site-packages -maxdepth 1 -iname "${poetrixModule//[-_.]/?}-*.dist-info" 2>/dev/null)" ]; then
          poetrixName=$poetrixModule
        fi
      done
      ;;
  esac
  if [ -n "$poetrixName" ]; then
    poetrixShadowed+=" $poetrixName"
  elif [ -n "$poetrixFolder" ]; then
    poetrixKept+=${poetrixKept:+:}$poetrixFolder
  fi
done <<<"${PYTHONPATH-}:"
if [ -n "$poetrixShadowed" ]; then
  export PYTHONPATH=$poetrixKept
  echo "poetrix: the environment's own packages are used in place of those of nixpkgs that other inputs bring:$poetrixShadowed" >&2
fi
unset poetrixKept poetrixShadowed
poetrixName=@name@
poetrixBelow=@below@
poetrixProject=
poetrixFolder=$PWD
while [ -n "$poetrixFolder" ] && [ -z "$poetrixProject" ]; do
  for poetrixProject in "$poetrixFolder" "$poetrixFolder$poetrixBelow" ""; do
    if grep -Eqis "^name *= *[\"']${poetrixName//[-_.]/[-_.]+}[\"']" "$poetrixProject/pyproject.toml"; then
      break
    fi
  done
  poetrixFolder=${poetrixFolder%/*}
done
if [ -n "$poetrixProject" ]; then
  poetrixSources=
  # The folders that pyproject.toml names; else where Poetry looks: beside it, then in src.
  while IFS= read -r poetrixFolder; do
    poetrixSources+=$poetrixProject${poetrixFolder:+/$poetrixFolder}:
  done <"$VIRTUAL_ENV/nix-support/source-folders"
  if [ -z "$poetrixSources" ]; then
    poetrixModule=${poetrixName//[-.]/_}
    if [ -d "$poetrixProject/src" ] && [ ! -e "$poetrixProject/$poetrixModule" ] &&
      [ ! -e "$poetrixProject/$poetrixModule.py" ]; then
      poetrixSources=$poetrixProject/src:
    else
      poetrixSources=$poetrixProject:
    fi
  fi
  # Where editable packages are found; see nix/shells/working-tree.nix.
  export POETRIX_PROJECT=$poetrixProject
  export PYTHONPATH=$poetrixSources$VIRTUAL_ENV/nix-support/project${PYTHONPATH:+:$PYTHONPATH}
  # What is imported from the working tree leaves no byte code there; set it to nothing to have it.
  export PYTHONDONTWRITEBYTECODE=${PYTHONDONTWRITEBYTECODE-1}
fi
unset poetrixProject poetrixName poetrixBelow poetrixSources poetrixFolder poetrixModule
