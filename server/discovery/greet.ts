import type { Socket } from "node:net";
import { LineReader } from "./line-reader";

interface GreetOptions {
  /** Goes on until the server is ready for the TLS handshake (STARTTLS). */
  untilTls: boolean;
  signal: AbortSignal;
}

/** Reads a server's greeting, as one does who only wants to know who is there; throws when it is no such server. */
export async function greet(socket: Socket, protocol: "imap" | "smtp", options: GreetOptions): Promise<void> {
  const lines = new LineReader(socket, options.signal);
  try {
    await (protocol === "imap" ? greetImap(socket, lines, options) : greetSmtp(socket, lines, options));
    // What came before the encryption would be taken for what comes after it.
    if (options.untilTls && lines.hasMore()) throw new Error("sent more than its answer to STARTTLS");
  } finally {
    lines.release();
  }
}

async function greetImap(socket: Socket, lines: LineReader, { untilTls }: GreetOptions): Promise<void> {
  if (!/^\* (OK|PREAUTH)\b/i.test(await lines.next())) throw new Error("not an IMAP greeting");
  if (!untilTls) return;
  socket.write("a STARTTLS\r\n");
  let answer = await lines.next();
  while (answer.startsWith("* ")) answer = await lines.next();
  if (!/^a OK\b/i.test(answer)) throw new Error("STARTTLS refused");
}

async function greetSmtp(socket: Socket, lines: LineReader, { untilTls }: GreetOptions): Promise<void> {
  if ((await finalCode(lines)) !== "220") throw new Error("not an SMTP greeting");
  if (!untilTls) return;
  // An address literal says nothing of this machine, and is always allowed (RFC 5321 §4.1.3).
  socket.write("EHLO [127.0.0.1]\r\n");
  if ((await finalCode(lines)) !== "250") throw new Error("EHLO refused");
  socket.write("STARTTLS\r\n");
  if ((await finalCode(lines)) !== "220") throw new Error("STARTTLS refused");
}

/** The code of an answer; the last of its lines has a space behind it. */
async function finalCode(lines: LineReader): Promise<string> {
  let line = await lines.next();
  while (/^\d{3}-/.test(line)) line = await lines.next();
  return /^\d{3}( |$)/.test(line) ? line.slice(0, 3) : "";
}
