/**
 * What our own pages may load. Mail is shown in a sandboxed `srcdoc` frame, which inherits this policy on top of
 * its own: inline style and `data:` images are allowed for it, scripts only by nonce.
 */
export function contentSecurityPolicy(nonce: string, { development }: { development: boolean }): string {
  // React's development build evaluates strings to rebuild the server's stack traces; reloading uses a socket.
  const script = development ? " 'unsafe-eval'" : "";
  const connect = development ? " ws:" : "";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${connect}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
