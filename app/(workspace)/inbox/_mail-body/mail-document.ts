export interface MailLook {
  dark: boolean;
  foldQuotes: boolean;
}

// Second fence behind the sandbox: even if the sanitiser let something through, nothing loads and nothing runs.
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'";

const BASE_STYLE = `
html{overflow-wrap:anywhere}
body{margin:0;padding:2px;font:16px/1.6 system-ui,sans-serif}
img{max-width:100%;height:auto}
table{max-width:100%}
pre{white-space:pre-wrap}
blockquote{margin:8px 0;padding-left:12px;border-left:3px solid #74839a}
`;
// The values of --color-surface, --color-text, --color-accent-text: a frame of its own does not see our tokens.
const LIGHT = ":root{color-scheme:light}body{background:#fff;color:#0f172a}a{color:#b93c0a}";
const DARK = ":root{color-scheme:dark}body{background:#131c2f;color:#e8edf5}a{color:#fdba74}";

/** Wraps sanitised HTML into the document of the sandboxed frame. */
export function mailDocument(html: string, { dark, foldQuotes }: MailLook): string {
  const quotes = foldQuotes ? "blockquote{display:none!important}" : "";
  return (
    `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="referrer" content="no-referrer"><base target="_blank">` +
    `<style>${BASE_STYLE}${dark && !isDesigned(html) ? DARK : LIGHT}${quotes}</style></head><body>${html}</body></html>`
  );
}

/** Whether the sender chose colours or a layout: such mail keeps its light card in the dark theme. */
export function isDesigned(html: string): boolean {
  return /<table|<font|<style|\bbgcolor\s*=|style\s*=\s*["'][^"']*(?:color|background)/i.test(html);
}

/** Whether there is a quote to fold with something of the sender's own before it. */
export function hasFoldableQuote(html: string): boolean {
  const start = html.search(/<blockquote\b/i);
  return start > 0 && /\p{L}/u.test(html.slice(0, start).replace(/<[^>]*>/g, ""));
}
