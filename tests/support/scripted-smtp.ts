import { createServer, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { createFlawedCertificate, type Flaw } from "./flawed-certificate";
import { listenOnLoopback } from "./listen-on-loopback";
import { readLines } from "./read-lines";
import { type HandedInMail, ScriptedSmtpSession, type SessionScript } from "./scripted-smtp-session";

/** What the well-behaved server would say; asking for it does what the line asks. */
type Behave = () => string[];

/** Replies without CRLF; `null` hangs up, `undefined` leaves it to the well-behaved server, `[]` says nothing. */
export type SmtpAnswer = (line: string, socket: Socket, behave: Behave) => string[] | null | undefined;

export interface SmtpScript extends SessionScript {
  /** Default true: TLS from the first byte; else STARTTLS is offered. */
  tls?: boolean;
  /** Default `220 ready`; null: silence. */
  greeting?: string | null;
  certificate?: Flaw;
  answer?: SmtpAnswer;
}

export interface ScriptedSmtp {
  port: number;
  /** Every line that clients sent; those before TLS begin with « plain: ». */
  received: string[];
  /** What was handed in. */
  mails: HandedInMail[];
  stop: () => Promise<void>;
}

// Making one takes longer than most tests.
let trusted: ReturnType<typeof createFlawedCertificate> | undefined;

/** An SMTP server on localhost that takes logins and mail, and whose faults are told byte for byte. */
export async function startScriptedSmtp({ tls = true, ...script }: SmtpScript = {}): Promise<ScriptedSmtp> {
  trusted ??= createFlawedCertificate("none");
  const pair = await (script.certificate ? createFlawedCertificate(script.certificate) : trusted);
  const received: string[] = [];
  const mails: HandedInMail[] = [];
  const secure = (socket: Socket) => new TLSSocket(socket, { isServer: true, ...pair });

  function serve(socket: Socket, isSecure: boolean, greets: boolean): void {
    const session = new ScriptedSmtpSession(script, isSecure, mails);
    socket.on("error", () => {});
    const onLine = (line: string) => {
      received.push(isSecure ? line : `plain:${line}`);
      const behave = () => session.answer(line);
      const told = script.answer?.(line, socket, behave);
      const replies = told === undefined ? behave() : told;
      if (replies === null) return void socket.destroy();
      say(socket, replies);
      if (line.toUpperCase() === "STARTTLS" && replies[0]?.startsWith("220")) {
        socket.removeAllListeners("data");
        serve(secure(socket), true, false);
      }
    };
    readLines(socket, onLine);
    const greeting = script.greeting === undefined ? "220 ready" : script.greeting;
    if (greets && greeting !== null) say(socket, [greeting]);
  }

  const server = createServer((socket) => {
    socket.on("error", () => {});
    serve(tls ? secure(socket) : socket, tls, true);
  });
  return { received, mails, ...(await listenOnLoopback(server)) };
}

function say(socket: Socket, replies: string[]): void {
  if (replies.length > 0) socket.write(replies.map((reply) => `${reply}\r\n`).join(""));
}
