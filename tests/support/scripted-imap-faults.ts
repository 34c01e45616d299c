import type { Socket } from "node:net";
import { type Answer, type Command, sendLines } from "./scripted-imap";

/** Plays a fault at the n-th command that matches, and behaves before and after. */
export function once(pattern: RegExp, fault: Answer, nth = 1): Answer {
  let seen = 0;
  return whenever(pattern, (...exchange) => {
    seen += 1;
    return seen === nth ? fault(...exchange) : undefined;
  });
}

/** Plays a fault at every command that matches, and behaves otherwise. */
export function whenever(pattern: RegExp, fault: Answer): Answer {
  return (command, ...rest) => (pattern.test(command.line) ? fault(command, ...rest) : undefined);
}

/** Answers as a well-behaved server, with its lines rewritten. */
export function rewrite(change: (lines: string[], command: Command) => string[]): Answer {
  return (command, _socket, behave) => change(behave(), command);
}

/** Hangs up after this share of the answer's bytes. */
export function hangUpAfter(share: number): Answer {
  return (_command, socket, behave) => {
    const bytes = toBytes(behave());
    socket.end(bytes.subarray(0, Math.floor(bytes.length * share)));
    return [];
  };
}

/** Sends the answer one byte at a time. */
export function dribble(msPerByte: number): Answer {
  return (_command, socket, behave) => {
    trickle(socket, toBytes(behave()), msPerByte);
    return [];
  };
}

/** Answers as it should, but only after this time. */
export function late(ms: number): Answer {
  return (_command, socket, behave) => {
    const lines = behave();
    setTimeout(() => sendLines(socket, lines), ms).unref();
    return [];
  };
}

/** Says goodbye with this reason instead of answering. */
export function bye(reason: string): Answer {
  return (_command, socket) => {
    sendLines(socket, [`* BYE ${reason}`]);
    socket.end();
    return [];
  };
}

/** Refuses the command. */
export function no(reason: string): Answer {
  return ({ tag }) => [`${tag} NO ${reason}`];
}

function trickle(socket: Socket, bytes: Buffer, msPerByte: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    socket.write(bytes.subarray(sent, sent + 1));
    sent += 1;
    if (sent >= bytes.length) clearInterval(timer);
  }, msPerByte);
  socket.once("close", () => clearInterval(timer));
}

function toBytes(lines: string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(""), "latin1");
}
