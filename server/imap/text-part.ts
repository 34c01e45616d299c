import type { MessageStructureObject } from "imapflow";

/** A text/plain or text/html part that is read as the message's body. */
export interface TextPart {
  part: string;
  type: "text/plain" | "text/html";
  parameters: Record<string, string>;
  encoding: string;
  size: number;
}

/** The multiparts that lead to text, without the branches that hold none. */
export type TextNode = TextPart | { multipart: string; children: TextNode[] };

/** Kinds of text that are files, not words of a mail. */
const FILES = new Set(
  "calendar css csv directory javascript rfc822-headers rtf vcard x-amp-html x-vcalendar x-vcard xml".split(" "),
);

/** Whether it can be read; « text » alone is how mailers older than MIME say plain text. */
export function isText({ type }: MessageStructureObject): boolean {
  return type === "text/plain" || type === "text/html" || type === "text/";
}

/** Any other kind of text is read as plain (RFC 2046 §4.1.4), unless it is one of several ways of saying the same. */
export function isOtherText({ type }: MessageStructureObject, parent: string | null): boolean {
  return type.startsWith("text/") && !FILES.has(type.slice("text/".length)) && parent !== "multipart/alternative";
}

/** What servers make of a Content-Type that nobody can read: where it is all of a mail, it is most likely its text. */
export function isUntyped({ type, encoding, disposition }: MessageStructureObject, parent: string | null): boolean {
  const isUnknown =
    type === "application/octet-stream" || !/^(?:application|audio|image|message|text|video)\//.test(type);
  return parent === null && isUnknown && !disposition && encoding !== "base64" && encoding !== "binary";
}

export function describeText(node: MessageStructureObject, part: string): TextPart {
  return {
    part,
    // Enriched text (RFC 1896) is written in tags of its own, which the cleaning of HTML leaves out.
    type: /^text\/(?:html|enriched|richtext)$/.test(node.type) ? "text/html" : "text/plain",
    parameters: node.parameters ?? {},
    encoding: node.encoding ?? "7bit",
    size: node.size ?? 0,
  };
}
