import type { MessageStructureObject } from "imapflow";
import { describeText, isText, type TextNode, type TextPart } from "./text-part";

/** Forwards in forwards in forwards. */
const MAX_DEPTH = 10;

/**
 * The text of the messages that a mail passes on, or that it only has under a name: what is left to read of one that has
 * no text of its own.
 */
export function findForwardedText(structure: MessageStructureObject): { body: TextNode | null; texts: TextPart[] } {
  const texts: TextPart[] = [];
  const body = visit(structure, [], texts);
  return { body, texts };
}

function visit(node: MessageStructureObject, path: number[], texts: TextPart[]): TextNode | null {
  if (path.length > MAX_DEPTH) return null;
  if (node.type.startsWith("multipart/")) return visitMultipart(node, path, texts);
  // RFC 3501 §6.4.5: the only part of a message has the number 1; imapflow gives the parts of a forward its own number.
  const own = path.length === 0 ? [1] : path;
  if (node.type === "message/rfc822") {
    const [inner] = node.childNodes ?? [];
    return inner ? visit(inner, inner.type.startsWith("multipart/") ? own : [...own, 1], texts) : null;
  }
  if (!isText(node) || node.disposition === "attachment") return null;
  const text = describeText(node, own.join("."));
  texts.push(text);
  return text;
}

function visitMultipart(node: MessageStructureObject, path: number[], texts: TextPart[]): TextNode | null {
  const children = (node.childNodes ?? [])
    .map((child, index) => visit(child, [...path, index + 1], texts))
    .filter((child) => child !== null);
  if (children.length < 2) return children[0] ?? null;
  return { multipart: node.type.slice("multipart/".length), children };
}
