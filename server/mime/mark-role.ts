/** Elements in which mail programs wrap what is quoted, by class or id. */
const QUOTE =
  /(?:^|\s)(?:gmail_quote(?:_container)?|gmail_attr|yahoo_quoted|protonmail_quote|moz-cite-prefix|zmail_extra|WordSection_quote)(?:\s|$)/i;
/** Elements from which on everything is quoted: Outlook and Apple write no end. */
const QUOTE_START =
  /(?:^|\s)(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)(?:\s|$)/i;
/** Outlook's line above « De : … Envoyé : … », in the colours of its versions. */
const OUTLOOK_LINE = /border-top:\s*solid\s+#(?:e1e1e1|b5c4df)\s+1\.0pt/i;
const SIGNATURE =
  /(?:^|\s)(?:gmail_signature|moz-signature|Signature|x_Signature|ms-outlook-mobile-signature)(?:\s|$)/i;

/**
 * What an element is for, by how mail programs name it: names themselves do not survive the cleaning. « all » is a quote,
 * « rest » a quote together with all that follows. A mail cannot say so itself.
 */
export function markRole(attribs: Record<string, string>): Record<string, string> {
  const { "data-quote": _quote, "data-signature": _signature, ...rest } = attribs;
  const names = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  if (QUOTE_START.test(names) || OUTLOOK_LINE.test(attribs.style ?? "")) return { ...rest, "data-quote": "rest" };
  if (QUOTE.test(names)) return { ...rest, "data-quote": "all" };
  return SIGNATURE.test(names) ? { ...rest, "data-signature": "" } : rest;
}
