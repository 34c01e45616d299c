import { db } from "@/server/db/client";
import { type AlertMail, Prisma } from "@/server/db/generated/client";
import { writeThroughOutage } from "@/server/db/write-through-outage";
import { type AppError, toAppError } from "@/server/errors";
import { composeAutomaticMail } from "@/server/smtp/compose-automatic-mail";
import { findSenders, type Sender } from "./find-senders";
import { pageUrl } from "./page-url";
import { type AddressedLetter, readLetter } from "./read-letter";
import { renderLetter } from "./render-letter";

/** How long one process has a mail in hand: longer than any conversation with a mail server. */
const CLAIM_MS = 5 * 60_000;
/** Waits after each failed attempt, in minutes; after the last of them nobody would read the mail any more. */
const WAITS_MINUTES = [2, 5, 10, 30, 60, 120, 240, 480];

type Outcome = { status: "sent" | "unconfirmed" | "skipped" | "retry" | "failed" | "not_due" };

/** What became of a mail that is not to be tried again. */
type Handed = "SENT" | "UNCONFIRMED" | "SKIPPED";
/** Why a mail without a way out could not leave. */
const NO_SENDER = { code: "no_sender", detail: Prisma.DbNull };
const OUTCOMES = { SENT: "sent", UNCONFIRMED: "unconfirmed", SKIPPED: "skipped" } as const;

/**
 * Sends a mail that is due, once: from the moment it is handed to a mail server it is never handed in again unless that
 * server refused it. What was refused comes back later, by another way out where there is one.
 */
export async function sendAlertMail(mailId: string, now: Date): Promise<Outcome> {
  const mail = await claim(mailId, now);
  if (!mail) return { status: "not_due" };
  let status: Handed | null;
  try {
    status = await attempt(mail);
  } catch (error) {
    return postpone(mail, toAppError(error), now);
  }
  if (status === null) return postpone(mail, NO_SENDER, now);
  // No failure of this is one of the sending: that would be tried again.
  const data = {
    status,
    errorCode: null,
    errorDetail: Prisma.DbNull,
    ...(status !== "SKIPPED" && { sentAt: new Date() }),
  };
  await writeThroughOutage(() => db.alertMail.updateMany({ where: { id: mail.id }, data }));
  return { status: OUTCOMES[status] };
}

async function claim(id: string, now: Date): Promise<AlertMail | null> {
  const free = { OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }] };
  const [mail] = await db.alertMail.updateManyAndReturn({
    where: { id, status: "PENDING", nextAttemptAt: { lte: now }, ...free },
    data: { attempts: { increment: 1 }, claimedUntil: new Date(now.getTime() + CLAIM_MS) },
  });
  return mail ?? null;
}

/** null: there is no way out. */
async function attempt(mail: AlertMail): Promise<Handed | null> {
  const addressed = await readLetter(mail);
  if (!addressed) return "SKIPPED";
  const senders = await findSenders(mail.companyId);
  const sender = senders[(mail.attempts - 1) % senders.length];
  return sender ? handIn(mail, addressed, sender) : null;
}

async function handIn(mail: AlertMail, { letter, to, inReplyTo }: AddressedLetter, sender: Sender): Promise<Handed> {
  const content = await composeAutomaticMail({
    ...{ from: sender.from, to, subject: letter.subject, ...renderLetter(letter) },
    ...{ messageId: messageIdOf(mail.id), inReplyTo: inReplyTo && messageIdOf(inReplyTo), date: mail.createdAt },
  });
  const envelope = { from: sender.from.address, to: [to.address] };
  try {
    await sender.handIn({ ...envelope, content, onReady: () => noteHandIn(mail) });
    return "SENT";
  } catch (error) {
    if (toAppError(error).code === "smtp.outcome_unknown") return "UNCONFIRMED";
    throw error;
  }
}

/** The point of no return. Whoever lost the claim stops here. */
async function noteHandIn({ id, attempts }: AlertMail): Promise<void> {
  const { count } = await db.alertMail.updateMany({
    where: { id, attempts, status: "PENDING" },
    data: { status: "SENDING" },
  });
  if (count === 0) throw new Error("Another process has this mail");
}

async function postpone({ id, attempts }: AlertMail, cause: AppError | typeof NO_SENDER, now: Date): Promise<Outcome> {
  const minutes = WAITS_MINUTES[attempts - 1];
  const next = { nextAttemptAt: new Date(now.getTime() + (minutes ?? 0) * 60_000), claimedUntil: null };
  const status = minutes === undefined ? "FAILED" : "PENDING";
  await db.alertMail.updateMany({
    where: { id, attempts, status: { in: ["PENDING", "SENDING"] } },
    data: { status, errorCode: cause.code, errorDetail: cause.detail, ...next },
  });
  return { status: minutes === undefined ? "failed" : "retry" };
}

/** The same at each attempt. */
function messageIdOf(mailId: string): string {
  return `alert-${mailId}@${new URL(pageUrl("/")).hostname}`;
}
