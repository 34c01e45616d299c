export interface MailLook {
  dark: boolean;
  foldQuotes: boolean;
  /** Below 1, shrinks a mail laid out for more width than there is. */
  zoom?: number;
}

// --color-surface, --color-text and --color-accent-text of the dark theme: a frame of its own does not see our tokens.
const DARK = ":root{color-scheme:dark}body{background:#131c2f;color:#e8edf5}a{color:#fdba74}";
const LIGHT = ":root{color-scheme:light}body{background:#fff;color:#0f172a}a{color:#b93c0a}";
const LETTER =
  "html{overflow-wrap:anywhere}body{margin:0;padding:2px;font:16px/1.5 system-ui,sans-serif}" +
  // The frame has its own room above and below; a page's colours stand in a box of their own.
  "body>:first-child,body>div:only-child>:first-child{margin-top:0}" +
  "body>:last-child,body>div:only-child>:last-child{margin-bottom:0}" +
  // Held back, a picture leaves its words: neither its size nor its shape.
  "img:not([src]){width:auto!important;height:auto!important;aspect-ratio:auto!important}" +
  "[data-signature]{opacity:.65}" +
  "blockquote{margin:8px 0;padding-left:12px;border-left:3px solid #74839a}";

// What the sanitiser marked (`mark-role.ts`). Outlook's line stands alone in a box, beside which the quote follows.
const QUOTES =
  "blockquote,[data-quote],[data-quote=rest]~*,div:has(>[data-quote=rest]:first-child)~*,div:has(>div:first-child>[data-quote=rest]:first-child)~*";

/** Gives the sanitised document of a mail the reader's look: theme, and quotes folded away. */
export function dressMail(srcdoc: string, { dark, foldQuotes, zoom = 1 }: MailLook): string {
  const theme = dark && !isDesigned(bodyOf(srcdoc)) ? DARK : LIGHT;
  const quotes = foldQuotes ? `${QUOTES}{display:none!important}` : "";
  const fit = zoom === 1 ? "" : `body{zoom:${zoom}}`;
  // A function: in a replacement string, « $& » would mean something.
  return srcdoc.replace("</head>", () => `<style>${LETTER}${theme}${quotes}${fit}</style></head>`);
}

/** Whether the sender chose colours or a layout: such mail keeps its light card in the dark theme. */
export function isDesigned(html: string): boolean {
  return /<table|<font|<style|\bbgcolor\s*=|style\s*=\s*(?:"[^"]*|'[^']*)(?:color|background)/i.test(html);
}

/** Whether there is a quote to fold with something of the sender's own before it. */
export function hasFoldableQuote(html: string): boolean {
  const start = html.search(/<blockquote\b|<\w+ [^<>]*data-quote=/i);
  return start > 0 && /\p{L}/u.test(html.slice(0, start).replace(/<[^>]*>/g, ""));
}

/** The mail itself, without the head that our server wrote around it. */
export function bodyOf(srcdoc: string): string {
  const start = srcdoc.search(/<body\b/i);
  return start === -1 ? srcdoc : srcdoc.slice(srcdoc.indexOf(">", start) + 1).replace(/<\/body>\s*<\/html>\s*$/i, "");
}
