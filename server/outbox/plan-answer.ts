import type { DraftKind } from "@/server/db/generated/enums";
import type { MailAddress } from "@/server/inbox/views";

/** What of a message decides how it is answered. */
export interface AnsweredMessage {
  direction: "RECEIVED" | "SENT";
  messageId: string | null;
  references: string[];
  inReplyTo: string | null;
  subject: string;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
}

export interface AnswerPlan {
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  inReplyTo: string | null;
  references: string[];
}

/** RFC 5322 knows no limit, and servers cut long lines: the first and the newest tie a thread together. */
const MAX_REFERENCES = 30;

/**
 * Whom an answer goes to, what it is called, and what it refers to (RFC 5322 §3.6.4). What we wrote ourselves is followed
 * up to those it went to. `ours`: the company's own addresses, lower-cased, which get no copy of their own answer.
 */
export function planAnswer(kind: DraftKind, message: AnsweredMessage, ours: ReadonlySet<string>): AnswerPlan {
  const references = planReferences(message);
  if (kind === "FORWARD") {
    const subject = withPrefix(message.subject, "Fwd: ", /^\s*(fwd?|tr)\s*:/i);
    return { to: [], cc: [], subject, inReplyTo: null, references };
  }
  const to = unique(message.direction === "SENT" ? message.to : answerable(message), new Set());
  const others = kind === "REPLY_ALL" ? otherRecipients(message) : [];
  const taken = new Set([...ours, ...to.map(keyOf)]);
  const subject = withPrefix(message.subject, "Re: ", /^\s*re\s*(\[\d+\])?\s*:/i);
  return { to, cc: unique(others, taken), subject, inReplyTo: message.messageId, references };
}

function answerable({ replyTo, from }: AnsweredMessage): MailAddress[] {
  const wanted = replyTo.filter(({ address }) => address !== "");
  return wanted.length > 0 ? wanted : [from];
}

function otherRecipients({ direction, to, cc }: AnsweredMessage): MailAddress[] {
  return direction === "SENT" ? cc : [...to, ...cc];
}

/** What is in none of `taken`, each address once. */
function unique(parties: MailAddress[], taken: ReadonlySet<string>): MailAddress[] {
  const seen = new Set(taken);
  return parties.filter((party) => {
    const key = keyOf(party);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ address }: MailAddress): string {
  return address.trim().toLowerCase();
}

function withPrefix(subject: string, prefix: string, known: RegExp): string {
  const line = subject.replace(/\p{Cc}+/gu, " ").trim();
  return (known.test(line) ? line : `${prefix}${line}`).slice(0, 500);
}

function planReferences({ messageId, references, inReplyTo }: AnsweredMessage): string[] {
  const ancestors = references.length > 0 ? references : [inReplyTo].filter((id) => id !== null);
  const all = [...new Set([...ancestors, messageId].filter((id) => id !== null && isMessageId(id)))] as string[];
  return all.length > MAX_REFERENCES ? [...all.slice(0, 1), ...all.slice(1 - MAX_REFERENCES)] : all;
}

/** What a stranger wrote into a header is repeated in ours only when it looks like an id. */
function isMessageId(id: string): boolean {
  return id.length <= 250 && /^[\x21-\x3b\x3d\x3f-\x7e]+$/.test(id);
}
