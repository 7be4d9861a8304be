// Percent-encoding (RFC 3986). A percent sign that encodes nothing stays, as with Python's urllib.parse.unquote.
export function decodePercent(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // No UTF-8.
      return encoded;
    }
  });
}
