// A server whose certificate is not accepted: the network has its own, or the clock is wrong.

/** As Node, uv and git say it. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export function isCertificateFault(text: string): boolean {
  return /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|peer certificate|certificate (verif|problem|has expired)|SSL certificate|UnknownIssuer/i.test(
    text,
  );
}

/** Each program has a variable of its own. */
export function certificateHint(): string {
  const today = new Date().toISOString().slice(0, 10);
  return [
    "if your network has a certificate of its own, name its file to both uv and Node: SSL_CERT_FILE=/path/to/all.pem NODE_EXTRA_CA_CERTS=/path/to/it.pem",
    `(for git: GIT_SSL_CAINFO); and is it ${today} today, as this machine's clock says?`,
  ].join(" ");
}
