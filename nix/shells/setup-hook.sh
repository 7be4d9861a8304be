# Sourced by derivations, mostly shells, that have this environment among their inputs.
export VIRTUAL_ENV=@environment@
shellHook="source @support@/development-shell
${shellHook-}"
