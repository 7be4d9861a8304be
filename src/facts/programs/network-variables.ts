/**
 * Of this process's environment: what a client of an index wants to reach it and to log in there. No secret of another kind, no
 * compiler's wrapper or flag, and no agent's socket reaches what it runs.
 */
export function networkVariables(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
}

const kept =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TMPDIR|XDG_\w+|NETRC|PYENV_ROOT|SSL_CERT_\w+|NIX_SSL_CERT_FILE|CURL_CA_BUNDLE|(https?|all|no)_proxy|UV_\w+)$/i;
