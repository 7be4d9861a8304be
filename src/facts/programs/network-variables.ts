/**
 * The environment variables that a client of an index needs to reach it and to log in. Other secrets, wrappers or flags of
 * compilers, and sockets of agents are not passed on.
 */
export function networkVariables(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
}

const kept =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TMPDIR|XDG_\w+|NETRC|PYENV_ROOT|SSL_CERT_\w+|NIX_SSL_CERT_FILE|CURL_CA_BUNDLE|(https?|all|no)_proxy|UV_\w+)$/i;
