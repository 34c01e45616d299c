import type { MessageStructureObject } from "imapflow";
import { cleanFilename } from "@/server/mime/clean-filename";
import { findForwardedText } from "./find-forwarded-text";
import type { FetchedAttachment } from "./session";
import { describeText, isOtherText, isText, isUntyped, type TextNode, type TextPart } from "./text-part";

export interface PartPlan {
  /** null when nothing of the message is body text. */
  body: TextNode | null;
  texts: TextPart[];
  attachments: FetchedAttachment[];
  /** All parts as they are on the server, still encoded. */
  encodedBytes: number;
}

/** A line break or two: what is left of a text when only an attachment was meant. */
const BLANK_BYTES = 4;
const MAX_NODES = 1_000;
// Cyrus cuts the names of deeper parts off in its answers, and no mail program writes them.
const MAX_DEPTH = 40;

/**
 * What of a message is text to read and what stays on the server as an attachment; null when the structure
 * is of no use (none sent, or out of all proportion).
 */
export function planParts(structure: MessageStructureObject | undefined): PartPlan | null {
  if (!structure) return null;
  const plan: PartPlan = { body: null, texts: [], attachments: [], encodedBytes: 0 };
  const budget = { nodes: MAX_NODES };
  plan.body = visit(structure, { plan, budget, parent: null, depth: 0 });
  if (budget.nodes < 0) return null;
  return plan.texts.some(({ size }) => size > BLANK_BYTES) ? plan : { ...plan, ...findForwardedText(structure) };
}

interface Visit {
  plan: PartPlan;
  budget: { nodes: number };
  /** Type of the multipart that holds this node. */
  parent: string | null;
  depth: number;
}

function visit(node: MessageStructureObject, at: Visit): TextNode | null {
  at.budget.nodes -= at.depth > MAX_DEPTH ? MAX_NODES + 1 : 1;
  if (at.budget.nodes < 0) return null;
  if (node.type.startsWith("multipart/")) return visitMultipart(node, at);
  at.plan.encodedBytes += node.size ?? 0;
  if (isBodyText(node, at.parent)) return addText(node, at.plan);
  // An alternative for clients that run it; the plain and HTML alternatives say the same.
  if (node.type !== "text/x-amp-html") at.plan.attachments.push(describeAttachment(node, at.parent));
  return null;
}

function visitMultipart(node: MessageStructureObject, at: Visit): TextNode | null {
  const inside = { ...at, parent: node.type, depth: at.depth + 1 };
  const children = (node.childNodes ?? []).map((child) => visit(child, inside)).filter((child) => child !== null);
  if (children.length < 2) return children[0] ?? null;
  return { multipart: node.type.slice("multipart/".length), children };
}

function isBodyText(node: MessageStructureObject, parent: string | null): boolean {
  if (isUntyped(node, parent) && filenameOf(node) === "") return true;
  if (!isText(node) && !(isOtherText(node, parent) && filenameOf(node) === "")) return false;
  if (node.disposition === "attachment") return false;
  // A mail that is nothing but one text is read, whatever name the text carries.
  return parent === null || filenameOf(node) === "";
}

function addText(node: MessageStructureObject, plan: PartPlan): TextPart {
  const text = describeText(node, partOf(node));
  plan.texts.push(text);
  return text;
}

function describeAttachment(node: MessageStructureObject, parent: string | null): FetchedAttachment {
  const contentId = node.id?.replace(/^\s*<|>\s*$/g, "") || null;
  const shownInside = node.disposition !== "attachment" || parent === "multipart/related";
  const encoding = (node.encoding ?? "7bit").toLowerCase();
  return {
    part: partOf(node),
    encoding,
    filename: cleanFilename(nameAttachment(node)),
    contentType: /^[\w.+-]+\/[\w.+-]+$/.test(node.type) ? node.type : "application/octet-stream",
    size: estimateDecoded(node.size ?? 0, encoding),
    contentId,
    inline: contentId !== null && node.type.startsWith("image/") && shownInside,
  };
}

// RFC 2045 §6.8: lines of 76 characters and CRLF carry 57 bytes.
function estimateDecoded(encodedBytes: number, encoding: string): number {
  return encoding === "base64" ? Math.round((encodedBytes * 57) / 78) : encodedBytes;
}

// RFC 3501 §6.4.5: the only part of a message without multiparts is 1, which the structure does not say.
function partOf(node: MessageStructureObject): string {
  return node.part ?? "1";
}

function filenameOf(node: MessageStructureObject): string {
  return (node.dispositionParameters?.filename ?? node.parameters?.name ?? "").trim();
}

// Words that are the same in French and English: a name is not translated when the reader changes.
const NAMES: Record<string, string> = {
  "text/calendar": "invitation.ics",
  "text/vcard": "contact.vcf",
  "text/csv": "document.csv",
  "text/plain": "message.txt",
  "text/html": "page.html",
  "image/jpeg": "image.jpg",
  "image/png": "image.png",
  "image/gif": "image.gif",
  "application/pdf": "document.pdf",
  "application/pgp-signature": "signature.asc",
  "application/pgp-encrypted": "pgp.asc",
  "application/pkcs7-mime": "smime.p7m",
  "application/pkcs7-signature": "smime.p7s",
  "message/delivery-status": "delivery-status.txt",
  "message/global": "message.eml",
};

function nameAttachment(node: MessageStructureObject): string {
  const given = filenameOf(node);
  if (given !== "") return given;
  if (node.type === "message/rfc822") return `${node.envelope?.subject || "message"}.eml`;
  return NAMES[node.type] ?? "document";
}
