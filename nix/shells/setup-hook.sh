# What a derivation does that has this environment among its inputs; mostly a shell.
export VIRTUAL_ENV=@environment@
shellHook="source @support@/development-shell
${shellHook-}"
