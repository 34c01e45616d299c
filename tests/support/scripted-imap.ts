import { readFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { createCertificate } from "@/scripts/test/certificates.mjs";
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
  stop: () => Promise<void>;
}

// Making one takes longer than most tests.
let certificate: ReturnType<typeof createCertificate> | undefined;

/** An IMAP server on localhost whose faults are told byte for byte: what Dovecot would never do. */
export async function startScriptedImap({ tls = true, ...script }: Script = {}): Promise<ScriptedImap> {
  const { store = threeMails() } = script;
  let { capabilities = "IMAP4rev1" } = script;
  let answer = script.answer ?? null;
  certificate ??= createCertificate({ host: "localhost", authority: readAuthority() });
  const pair = await certificate;
  const received: string[] = [];
  const sockets = new Set<Socket>();
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
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
    serve(tls ? new TLSSocket(socket, { isServer: true, ...pair }) : socket);
  });
  const port = await listen(server);
  return {
    port,
    received,
    misbehave: (next) => {
      answer = next;
    },
    advertise: (next) => {
      capabilities = next;
    },
    stop: () => stop(server, sockets),
  };
}

function readLines(socket: Socket, onLine: (line: string) => void): void {
  let rest = "";
  socket.on("data", (chunk) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
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

function readAuthority(): { key: string; cert: string } {
  const [key, cert] = ["TEST_CA_KEY", "NODE_EXTRA_CA_CERTS"].map((name) => {
    const file = process.env[name];
    if (!file) throw new Error(`${name} is not set: run by \`node scripts/test.mjs unit\`.`);
    return readFileSync(file, "utf8");
  });
  return { key: key ?? "", cert: cert ?? "" };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

function stop(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}
