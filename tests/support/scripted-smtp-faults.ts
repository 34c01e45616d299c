import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { SmtpAnswer } from "./scripted-smtp";

/** Answers every line that matches with these replies, and behaves otherwise; null hangs up. */
export function whenSaid(pattern: RegExp, replies: string[] | null): SmtpAnswer {
  return (line) => (pattern.test(line) ? replies : undefined);
}

/** Does what the line asks, and then says more, or less, than it should. */
export function afterDoing(pattern: RegExp, change: (replies: string[]) => string[] | null): SmtpAnswer {
  return (line, _socket, behave) => (pattern.test(line) ? change(behave()) : undefined);
}

/** Says this, and hangs up. */
export function lastWords(pattern: RegExp, words: string): SmtpAnswer {
  return (line, socket) => {
    if (!pattern.test(line)) return undefined;
    socket.end(words);
    return [];
  };
}

/** Answers as it should, one byte at a time. */
export function dribble(msPerByte: number): SmtpAnswer {
  let said = Promise.resolve();
  return (_line, socket, behave) => {
    const bytes = Buffer.from(
      behave()
        .map((reply) => `${reply}\r\n`)
        .join(""),
    );
    said = said.then(() => trickle(socket, bytes, msPerByte));
    return [];
  };
}

/** Begins an answer that never ends, though there is always more of it. */
export function endless(pattern: RegExp): SmtpAnswer {
  return (line, socket) => {
    if (!pattern.test(line)) return undefined;
    const timer = setInterval(() => socket.write("250-one moment\r\n"), 50);
    socket.once("close", () => clearInterval(timer));
    return [];
  };
}

async function trickle(socket: Socket, bytes: Buffer, msPerByte: number): Promise<void> {
  for (const byte of bytes) {
    if (socket.destroyed) return;
    socket.write(Uint8Array.of(byte));
    await sleep(msPerByte);
  }
}
