/** What is written of a mail, before it takes a form. */
export interface Writing {
  text: string;
  /** Empty for none. */
  signature: string;
  /** Empty for none; lines that quote begin with « > ». */
  quote: string;
}

/** The plain text of a mail: what was written, the signature after its usual separator (RFC 3676 §4.3), the quotation. */
export function writeText({ text, signature, quote }: Writing): string {
  const parts = [
    tidy(text),
    tidy(signature)
      .replace(/^(?=.)/s, "-- \n")
      .trimEnd(),
    tidy(quote),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Line breaks as one kind, no white space around. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^\n+/, "").trimEnd();
}
