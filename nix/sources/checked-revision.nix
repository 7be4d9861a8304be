/**
  A Git source of the plan (`url`, `revision`), as it is. Both reach the command line of git: what is not a commit, or is not an address
  of one of the protocols that Git speaks itself, is refused, as src/poetry/git-revision.ts does.
*/
source:
let
  inherit (builtins) match;
  isCommit = match "[0-9a-f]{40}|[0-9a-f]{64}" source.revision != null;
  isAddress = match "(https|ssh|git|http|file)://([^-/][^/]*)?/.+" source.url != null;
in
if isCommit && isAddress then
  source
else
  throw ''
    poetrix.lock: ${builtins.toJSON source.revision} of ${builtins.toJSON source.url} is not a commit of a Git repository that may be asked.
    hint: it was edited by hand: restore it, or run `poetrix lock`''
