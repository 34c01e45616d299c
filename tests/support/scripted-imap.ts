import { createServer, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { createFlawedCertificate } from "./flawed-certificate";
import { listenOnLoopback } from "./listen-on-loopback";
import { readLines } from "./read-lines";
import { ScriptedSession } from "./scripted-imap-session";
import { ScriptedStore } from "./scripted-imap-store";

/** One command of a client. */
export interface Command {
  tag: string;
  /** In capitals, with its arguments as sent. */
  line: string;
}

/** What the well-behaved server would say, as lines without CRLF; asking for it does what the command asks. */
type Behave = () => string[];

/** Lines to send, completed with CRLF; `null` hangs up, `undefined` leaves it to the well-behaved server. */
export type Answer = (command: Command, socket: Socket, behave: Behave) => string[] | null | undefined;

interface Script {
  /** Default true: TLS from the first byte. */
  tls?: boolean;
  /** Default `* OK ready`. */
  greeting?: string;
  capabilities?: string;
  /** Default: INBOX with three messages, UIDVALIDITY 7. */
  store?: ScriptedStore;
  answer?: Answer;
}

export interface ScriptedImap {
  port: number;
  /** Every line that clients sent. */
  received: string[];
  /** Changes what is told byte for byte; null: the server behaves. */
  misbehave: (answer: Answer | null) => void;
  /** Changes what new connections are offered. */
  advertise: (capabilities: string) => void;
  /** How many it has accepted. */
  connections: () => number;
  stop: () => Promise<void>;
}

// Making one takes longer than most tests.
let certificate: ReturnType<typeof createFlawedCertificate> | undefined;

/** An IMAP server on localhost whose faults are told byte for byte: what Dovecot would never do. */
export async function startScriptedImap({ tls = true, ...script }: Script = {}): Promise<ScriptedImap> {
  const { store = threeMails() } = script;
  let { capabilities = "IMAP4rev1" } = script;
  let answer = script.answer ?? null;
  certificate ??= createFlawedCertificate("none");
  const pair = await certificate;
  const received: string[] = [];
  const serve = (socket: Socket) => {
    const session = new ScriptedSession(store, capabilities);
    socket.on("error", () => {});
    readLines(socket, (line) => {
      received.push(line);
      const behave = () => session.answer(line);
      const told = answer?.(readCommand(line), socket, behave);
      if (told === null) socket.destroy();
      else sendLines(socket, told ?? behave());
      if (session.ended) socket.end();
    });
    sendLines(socket, [script.greeting ?? "* OK ready"]);
  };
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on("error", () => {});
    serve(tls ? new TLSSocket(socket, { isServer: true, ...pair }) : socket);
  });
  return {
    ...(await listenOnLoopback(server)),
    received,
    connections: () => connections,
    misbehave: (next) => {
      answer = next;
    },
    advertise: (next) => {
      capabilities = next;
    },
  };
}

/** Bytes are written as they are: what is not ASCII stands in the lines as latin1. */
export function sendLines(socket: Socket, lines: string[]): void {
  if (lines.length > 0) socket.write(Buffer.from(lines.map((line) => `${line}\r\n`).join(""), "latin1"));
}

function readCommand(line: string): Command {
  const [tag = "", ...rest] = line.split(" ");
  return { tag, line: rest.join(" ").toUpperCase() };
}

function threeMails(): ScriptedStore {
  const store = new ScriptedStore();
  for (const subject of ["Un", "Deux", "Trois"]) store.append("INBOX", `Subject: ${subject}\r\n\r\nbonjour\r\n`);
  return store;
}
