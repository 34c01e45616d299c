import type { FetchMessageObject } from "imapflow";
import { type PartPlan, planParts } from "./plan-parts";
import type { FetchedAttachment } from "./session";
import type { TextPart } from "./text-part";

/** Longest text fetched of one part; nobody reads more, and the original stays on the server. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;
const MAX_HEADER_BYTES = 1024 * 1024;
/** Longest message read whole when its structure cannot be used. */
export const MAX_WHOLE_BYTES = 25 * 1024 * 1024;
const MAX_PIECE_BYTES = 4 * 1024 * 1024;

/** How one message is read: its header and these parts, or as it is. */
export interface MessagePlan {
  meta: FetchMessageObject;
  read: "whole" | "parts";
  plan: PartPlan;
  truncated: boolean;
  /** The most that the answer can hold, in bytes. */
  weight: number;
  headerTooLong: boolean;
}

/** One FETCH command: messages read in the same way. */
export interface FetchChunk {
  read: "whole" | "parts";
  texts: TextPart[];
  headerTooLong: boolean;
  messages: MessagePlan[];
}

/** Header and text parts, which the server finds faster than a parser could; the whole mail where it knows none. */
export function planMessage(meta: FetchMessageObject): MessagePlan {
  const plan = planParts(meta.bodyStructure);
  const size = meta.size ?? 0;
  if (!plan || lacksBoundary(meta, plan)) return planUnstructured(meta);
  const textBytes = sum(plan.texts.map((text) => Math.min(text.size, MAX_TEXT_BYTES)));
  // All that is no part is header, apart from a few boundary lines.
  const headerBytes = size - plan.encodedBytes;
  return {
    meta,
    read: "parts",
    plan,
    truncated: plan.texts.some((text) => text.size > MAX_TEXT_BYTES),
    weight: textBytes + Math.min(Math.max(headerBytes, 0), MAX_HEADER_BYTES),
    headerTooLong: headerBytes > MAX_HEADER_BYTES,
  };
}

// A multipart whose boundary never comes is reported as one empty text: its content is there all the same. A mail that
// is one empty text is what it says.
function lacksBoundary({ bodyStructure }: FetchMessageObject, { encodedBytes }: PartPlan): boolean {
  return encodedBytes === 0 && bodyStructure?.childNodes !== undefined;
}

/** Messages whose text fits in memory together. */
export interface FetchPiece {
  uids: number[];
  /** Of those that the server knows. */
  plans: MessagePlan[];
}

/**
 * Cuts UIDs into pieces, in their order. One that the server left out stays with its neighbour, which may have been
 * read wrongly because of it.
 */
export function planPieces(uids: number[], plans: ReadonlyMap<number, MessagePlan>): FetchPiece[] {
  const pieces: FetchPiece[] = [];
  let weight = 0;
  let together = false;
  for (const uid of uids) {
    const plan = plans.get(uid);
    weight += plan?.weight ?? 0;
    if (pieces.length === 0 || (weight > MAX_PIECE_BYTES && plan && !together)) {
      pieces.push({ uids: [], plans: [] });
      weight = plan?.weight ?? 0;
    }
    pieces.at(-1)?.uids.push(uid);
    if (plan) pieces.at(-1)?.plans.push(plan);
    together = !plan;
  }
  return pieces;
}

/** Groups plans into commands, in the order in which their first message comes. */
export function planChunks(plans: MessagePlan[]): FetchChunk[] {
  const chunks = new Map<string, FetchChunk>();
  for (const message of plans) {
    const key = keyOf(message);
    const { read, headerTooLong, plan } = message;
    const chunk = chunks.get(key) ?? { read, headerTooLong, texts: read === "whole" ? [] : plan.texts, messages: [] };
    chunks.set(key, chunk);
    chunk.messages.push(message);
  }
  return [...chunks.values()];
}

/** The original as an attachment, for a mail of which nothing else can be offered. */
export function attachOriginal(size: number): FetchedAttachment {
  return {
    part: "",
    encoding: "7bit",
    filename: "message.eml",
    contentType: "message/rfc822",
    size,
    contentId: null,
    inline: false,
  };
}

/**
 * Without a usable structure the parser reads the whole message, and what it holds besides text is offered
 * as the original itself: its parts have no number to ask for. Too long for that, only the header is read.
 */
function planUnstructured(meta: FetchMessageObject): MessagePlan {
  const size = meta.size ?? 0;
  const plan: PartPlan = { body: null, texts: [], attachments: [attachOriginal(size)], encodedBytes: size };
  const whole = size <= MAX_WHOLE_BYTES;
  return {
    meta,
    read: whole ? "whole" : "parts",
    plan,
    truncated: !whole,
    weight: whole ? size : MAX_HEADER_BYTES,
    headerTooLong: !whole,
  };
}

function keyOf({ read, plan, headerTooLong }: MessagePlan): string {
  if (read === "whole") return "whole";
  return [headerTooLong, ...plan.texts.map(({ part, size }) => `${part}${size > MAX_TEXT_BYTES ? "<" : ""}`)].join(" ");
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The header and the parts that a chunk of kind "parts" asks for. */
export function describeParts({ texts, headerTooLong }: FetchChunk): { key: string; maxLength?: number }[] {
  const header = headerTooLong ? { key: "HEADER", maxLength: MAX_HEADER_BYTES + 1 } : { key: "HEADER" };
  return [
    header,
    ...texts.map(({ part, size }) =>
      size > MAX_TEXT_BYTES ? { key: part, maxLength: MAX_TEXT_BYTES } : { key: part },
    ),
  ];
}
