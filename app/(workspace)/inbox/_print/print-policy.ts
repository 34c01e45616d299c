/**
 * What the printed document may do: run the one script that opens the dialog, in an origin of its own, and load images from
 * us. It holds mail, so that nothing else may run even if the sanitiser had a hole.
 */
export function printPolicy(nonce: string, origin: string): string {
  return [
    "sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    `img-src data: ${new URL(origin).origin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
