/** What ends a hint to change `[tool.poetrix]`: where Nix follows, there is nothing to lock again. */
plan: if plan.isFollowed or false then "" else ", and run `poetrix lock`"
