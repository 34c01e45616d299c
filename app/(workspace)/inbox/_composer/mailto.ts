import type { DraftText } from "./draft-text";

/** Longer addresses are cut by some systems: the end of the text is then left out. */
const MAX_LENGTH = 1_900;

/** The mail as an address that the computer's own mail program opens (RFC 6068); files stay behind. */
export function mailtoOf({ to, cc, bcc, subject, text, quote }: DraftText): string {
  const list = (parties: { address: string }[]) => parties.map(({ address }) => encodeURIComponent(address)).join(",");
  const body = [text.trimEnd(), quote].filter((part) => part !== "").join("\n\n");
  const fields = Object.entries({ cc: list(cc), bcc: list(bcc), subject: encodeURIComponent(subject) });
  const head = fields.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`);
  const start = `mailto:${list(to)}?${[...head, "body="].join("&")}`;
  return start + encodeBody(body, MAX_LENGTH - start.length);
}

function encodeBody(body: string, room: number): string {
  let encoded = encodeURIComponent(body.toWellFormed().replace(/\n/g, "\r\n"));
  if (encoded.length <= room) return encoded;
  encoded = encoded.slice(0, Math.max(0, room));
  // Not in the middle of an escape, nor of a character of several.
  return encoded.replace(/(%[0-9A-F]?)$/i, "").replace(/(%[C-F][0-9A-F](%[89AB][0-9A-F])*)$/i, "");
}
