import type { FetchMessageObject } from "imapflow";
import { attachOriginal, type MessagePlan } from "./plan-fetch";
import { readBody } from "./read-body";
import type { FetchedMessage } from "./session";

/** A message from the answer to its plan; null when a text that the server has is not in it. */
export function describeMessage(message: MessagePlan, answer: FetchMessageObject): FetchedMessage | null {
  if (answer.source) return describeWhole(message, answer.source);
  const contents = answer.bodyParts ?? new Map<string, Buffer>();
  const lost = message.plan.texts.some(({ part, size }) => size > 0 && !contents.get(part)?.length);
  return lost ? null : describeParts(message, answer);
}

/** A message of which the parser is to find the parts. */
export function describeWhole(message: MessagePlan, source: Buffer): FetchedMessage {
  return { ...describeMeta(message), source };
}

/** A message of which some text cannot be had: the original is offered beside what there is. */
export function describeWithoutText(message: MessagePlan, answer: FetchMessageObject): FetchedMessage {
  const described = describeParts(message, answer);
  const attachments = [...described.attachments, attachOriginal(described.size)];
  return { ...described, attachments, truncated: true };
}

function describeParts(message: MessagePlan, answer: FetchMessageObject): FetchedMessage {
  const body = message.plan.body && readBody(message.plan.body, answer.bodyParts ?? new Map());
  return { ...describeMeta(message), source: { header: answer.headers ?? Buffer.alloc(0), body } };
}

function describeMeta({ meta, plan, truncated }: MessagePlan) {
  return {
    uid: meta.uid,
    // Says something about this session, not about the message (RFC 3501 §2.3.2).
    flags: [...(meta.flags ?? [])].filter((flag) => flag !== "\\Recent"),
    internalDate: meta.internalDate instanceof Date ? meta.internalDate : new Date(0),
    size: meta.size ?? 0,
    threadId: meta.threadId ?? null,
    truncated,
    attachments: plan.attachments,
  };
}
