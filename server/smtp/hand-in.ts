import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { AppError } from "@/server/errors";
import { classifyDelivery } from "./classify-delivery";
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
  async function* announce() {
    try {
      await onReady();
    } catch (error) {
      state.refusal = error;
      throw new Error("not to be sent");
    }
    const end = content.length - 1;
    for (let at = 0; at < end; at += PIECE) yield content.subarray(at, Math.min(at + PIECE, end));
    await sleep(WITHHELD_MS);
    state.complete = true;
    yield content.subarray(end);
  }
  try {
    const info = await send(connection, { from, to, size: content.length }, Readable.from(announce(), PIECEWISE));
    connection.quit();
    return { refused: info.rejected };
  } catch (error) {
    connection.close();
    if (state.refusal !== undefined) throw state.refusal;
    const failure = classifyDelivery(error, { host, port });
    throw state.complete && failure.said === null
      ? new AppError("smtp.outcome_unknown", { detail: { host, port }, cause: error })
      : failure.error;
  }
}

function send(
  connection: SMTPConnection,
  envelope: SMTPConnection.Envelope,
  content: Readable,
): Promise<SMTPConnection.SentMessageInfo> {
  return new Promise((resolve, reject) => {
    connection.send(envelope, content, (error, info) => (error ? reject(error) : resolve(info)));
  });
}
