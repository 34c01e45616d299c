import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { createCertificate } from "@/scripts/test/certificates.mjs";

export interface GreetingServer {
  port: number;
  /** Connections so far. */
  count(): number;
  close(): void;
}

interface GreetingOptions {
  /** The name that its certificate carries. */
  host: string;
  /** The first line; empty: it says nothing. */
  greeting: string;
  /** Answers to the lines that begin so; `STARTTLS` answered with OK or 220 upgrades. */
  answers?: Record<string, string>;
  security: "tls" | "starttls";
  selfSigned?: boolean;
}

/** A mail server on loopback that gets no further than its greeting, with a certificate of the tests' authority. */
export async function startGreetingServer(options: GreetingOptions): Promise<GreetingServer> {
  const { host, security, selfSigned } = options;
  const authority = { key: readVariable("TEST_CA_KEY"), cert: readVariable("NODE_EXTRA_CA_CERTS") };
  const { key, cert } = await createCertificate({ host, ...(selfSigned ? {} : { authority }) });
  let connections = 0;
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    if (options.greeting) socket.write(`${options.greeting}\r\n`);
    converse(socket, options.answers ?? {}, () =>
      new TLSSocket(socket, { isServer: true, key, cert }).on("error", () => {}),
    );
  };
  const server: Server = security === "tls" ? createTlsServer({ key, cert }, serve) : createServer(serve);
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    count: () => connections,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function converse(socket: Socket, answers: Record<string, string>, upgrade: () => void): void {
  const listen = (chunk: Buffer) => {
    const line = chunk.toString("latin1");
    const [asked, said] = Object.entries(answers).find(([start]) => line.includes(start)) ?? [];
    if (!asked || !said) return;
    // A page has an end; a conversation goes on.
    if (said.startsWith("HTTP/")) return void socket.end(said);
    socket.write(`${said}\r\n`);
    if (asked !== "STARTTLS" || !/^(a OK|220)/.test(said)) return;
    socket.off("data", listen);
    upgrade();
  };
  socket.on("data", listen);
}

function readVariable(name: string): string {
  const file = process.env[name];
  if (!file) throw new Error(`${name} is not set: run by \`node scripts/test.mjs unit\`.`);
  return readFileSync(file, "utf8");
}
