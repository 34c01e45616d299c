import { isAscii } from "node:buffer";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { AppError } from "@/server/errors";
import { classifyDelivery } from "./classify-delivery";
import { fromEnvelope, toEnvelope } from "./envelope-address";
import type { SmtpSettings } from "./settings";

/** A mail and who gets it, whatever its header says. */
export interface HandedMail {
  from: string;
  to: string[];
  content: Buffer;
  /** Called when the server waits for the content; when it throws, nothing of it is sent. */
  onReady: () => Promise<void>;
}

export interface Receipt {
  /** The server took the mail for the others, and not for these. */
  refused: string[];
}

/** Read no faster than it is sent, so that what was not sent is known. */
const PIECE = 65_536;
const PIECEWISE = { objectMode: false, highWaterMark: 1 };
/** A server that hangs up over what it reads has this long to be noticed, in milliseconds, before the mail is complete. */
const WITHHELD_MS = 150;
/**
 * A server that keeps saying a little is never silent: how long it may take up to its permission, over the content, and
 * for its word, in milliseconds.
 */
const LIMITS_MS = { envelope: 4 * 60_000, content: 60 * 60_000, verdict: 5 * 60_000 };

/**
 * Hands a mail to a server, and answers once the server has taken it. Throws `smtp.outcome_unknown` when the conversation
 * ended after all of it was sent and before the server's word: it may be on its way, and sending it again may double it.
 * After any other error the server has not taken it (RFC 5321 §4.2.5: it answers for it from its reply on).
 */
export async function handIn(
  connection: SMTPConnection,
  { host, port }: Pick<SmtpSettings, "host" | "port">,
  { from, to, content, onReady }: HandedMail,
): Promise<Receipt> {
  const state: { refusal?: unknown; complete: boolean } = { complete: false };
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const allow = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => limit.abort(new DOMException("Too slow", "TimeoutError")), ms).unref();
  };
  async function* announce() {
    try {
      await onReady();
    } catch (error) {
      state.refusal = error;
      throw new Error("not to be sent");
    }
    allow(LIMITS_MS.content);
    const end = content.length - 1;
    for (let at = 0; at < end; at += PIECE) yield content.subarray(at, Math.min(at + PIECE, end));
    await sleep(WITHHELD_MS);
    state.complete = true;
    allow(LIMITS_MS.verdict);
    yield content.subarray(end);
  }
  const names = { from: toEnvelope(from), to: to.map(toEnvelope) };
  const envelope = { ...names, size: content.length, use8BitMime: !isAscii(content) };
  try {
    allow(LIMITS_MS.envelope);
    const { rejected } = await send(connection, envelope, Readable.from(announce(), PIECEWISE), limit.signal);
    // A reply too many, taken for the word on a mail of which the server does not have the end.
    if (!state.complete) throw new Error("answered before it was asked");
    connection.quit();
    return { refused: rejected.map(fromEnvelope) };
  } catch (error) {
    connection.close();
    if (state.refusal !== undefined) throw state.refusal;
    const failure = classifyDelivery(error, { host, port });
    throw state.complete && failure.said === null
      ? new AppError("smtp.outcome_unknown", { detail: { host, port }, cause: error })
      : failure.error;
  } finally {
    clearTimeout(timer);
  }
}

function send(
  connection: SMTPConnection,
  envelope: SMTPConnection.Envelope,
  content: Readable,
  signal: AbortSignal,
): Promise<SMTPConnection.SentMessageInfo> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    connection.send(envelope, content, (error, info) => (error ? reject(error) : resolve(info)));
  });
}
