import type { TLSSocket } from "node:tls";
import SMTPConnection, { type SMTPConnectionCustomAuthContext } from "nodemailer/lib/smtp-connection";
import { AppError } from "@/server/errors";
import { CLIENT_NAME } from "./client-name";
import { RefusedReply } from "./refused-reply";
import type { SmtpSettings } from "./settings";

/** Our own way of XOAUTH2: under that name nodemailer would rather use any other that the server offers. */
const WITH_TOKEN = "ACCESS-TOKEN";
const GREETING_TIMEOUT_MS = 15_000;
/** A server that looks into a mail before it takes it may think for long; the login has its own limit. */
const REPLY_TIMEOUT_MS = 120_000;

/** Says who we are on a connection that is encrypted already, with the first way that both sides know. */
export function logIn(socket: TLSSocket, settings: SmtpSettings, signal: AbortSignal): Promise<SMTPConnection> {
  const { host, port, username, password, accessToken } = settings;
  const connection = new SMTPConnection({
    connection: socket,
    secure: true,
    secured: true,
    host,
    port,
    name: CLIENT_NAME,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: REPLY_TIMEOUT_MS,
    maxResponseSize: 65_536,
    ...(accessToken !== undefined && {
      customAuth: { [WITH_TOKEN]: (context) => sendToken(context, username, accessToken) },
    }),
  });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      signal.removeEventListener("abort", onAbort);
      connection.close();
      socket.destroy();
      reject(error);
    };
    const onAbort = () => fail(signal.reason);
    signal.addEventListener("abort", onAbort);
    // Stays: without a listener a later error would end the process.
    connection.on("error", fail);
    connection.connect((error?: unknown) => {
      if (error) return fail(error);
      if (!connection.allowsAuth) return fail(new AppError("smtp.auth_unavailable", { detail: { host, port } }));
      const method = accessToken === undefined ? { pass: password } : { method: WITH_TOKEN };
      connection.login({ user: username, ...method }, (refusal: unknown) => {
        if (refusal) return fail(refusal);
        signal.removeEventListener("abort", onAbort);
        resolve(connection);
      });
    });
    if (signal.aborted) onAbort();
  });
}

async function sendToken({ sendCommand }: SMTPConnectionCustomAuthContext, username: string, token: string) {
  const words = Buffer.from(`user=${username}\u0001auth=Bearer ${token}\u0001\u0001`).toString("base64");
  const answer = await sendCommand(`AUTH XOAUTH2 ${words}`);
  // A refusal comes as a challenge first; the empty answer to it asks for the verdict.
  const verdict = answer.status === 334 ? await sendCommand("") : answer;
  if (verdict.status !== 235) throw new RefusedReply(verdict.response);
}
