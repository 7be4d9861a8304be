/**
  A Git source of the plan (`url`, `revision`), unchanged where it is safe. Both are passed to the git command: a revision that is not
  a commit's hash, or an address of another protocol than Git's own, is refused, as in src/poetry/dependencies/git-revision.ts.
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
    poetrix.lock: ${builtins.toJSON source.revision} of ${builtins.toJSON source.url} is not a commit of a Git repository that Poetrix fetches from.
    hint: it was edited by hand: restore it, or run `poetrix lock`''
