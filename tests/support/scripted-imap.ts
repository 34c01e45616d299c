import { readFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { createCertificate } from "@/scripts/test/certificates.mjs";

/** One command of a client. */
interface Command {
  tag: string;
  /** In capitals, with its arguments as sent. */
  line: string;
}

interface Script {
  /** Default true: TLS from the first byte. */
  tls?: boolean;
  /** Default `* OK ready`. */
  greeting?: string;
  capabilities?: string;
  /** Lines to send, completed with CRLF; `null` hangs up, `undefined` leaves it to the well-behaved server. */
  answer?: (command: Command, socket: Socket) => string[] | null | undefined;
}

export interface ScriptedImap {
  port: number;
  /** Every line that clients sent. */
  received: string[];
  stop: () => Promise<void>;
}

/**
 * An IMAP server on localhost whose faults are told byte for byte: what Dovecot would never do. It has one folder,
 * INBOX, with three messages, and answers what the script does not.
 */
export async function startScriptedImap({ tls = true, answer, ...script }: Script = {}): Promise<ScriptedImap> {
  const pair = await createCertificate({ host: "localhost", authority: readAuthority() });
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    let rest = "";
    const send = (lines: string[]) => socket.write(lines.map((line) => `${line}\r\n`).join(""));
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      const lines = (rest + chunk).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        received.push(line);
        const command = readCommand(line);
        const lines = answer?.(command, socket);
        if (lines === null) socket.destroy();
        else send(lines ?? behave(command, script.capabilities ?? "IMAP4rev1"));
      }
    });
    send([script.greeting ?? "* OK ready"]);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    if (tls) serve(new TLSSocket(socket, { isServer: true, ...pair }));
    else serve(socket);
  });
  return { port: await listen(server), received, stop: () => stop(server, sockets) };
}

function readCommand(line: string): Command {
  const [tag = "", ...rest] = line.split(" ");
  return { tag, line: rest.join(" ").toUpperCase() };
}

function behave({ tag, line }: Command, capabilities: string): string[] {
  const done = `${tag} OK done`;
  if (line.startsWith("CAPABILITY")) return [`* CAPABILITY ${capabilities}`, done];
  if (line.startsWith("LIST")) return ['* LIST () "/" INBOX', done];
  if (line.startsWith("EXAMINE")) return ["* 3 EXISTS", "* OK [UIDVALIDITY 7]", "* OK [UIDNEXT 4]", done];
  if (line.startsWith("LOGOUT")) return ["* BYE", done];
  return [done];
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
