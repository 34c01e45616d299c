import { createSocket, type RemoteInfo } from "node:dgram";
import { once } from "node:events";

/** What a fake name server knows, by name in lower case: MX and SRV as in a zone file, CNAME. */
export interface Zone {
  [name: string]: {
    mx?: [priority: number, exchange: string][];
    srv?: [priority: number, weight: number, port: number, target: string][];
    cname?: string;
  };
}

export interface FakeNameServer {
  /** For dns.Resolver.setServers. */
  address: string;
  /** Every name that was asked for, with its type: "MX atelier.test". */
  questions: string[];
  close(): Promise<void>;
}

const TYPES = new Map([
  [5, "CNAME"],
  [15, "MX"],
  [33, "SRV"],
]);

/** A name server on loopback: UDP, real packets, no such name for what its zone lacks. `silent`: it never answers. */
export async function startNameServer(zone: Zone, { silent = false } = {}): Promise<FakeNameServer> {
  const questions: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query: Buffer, peer: RemoteInfo) => {
    const { name, type, end } = readQuestion(query);
    questions.push(`${TYPES.get(type) ?? type} ${name}`);
    if (!silent) socket.send(answer(query, end, recordsOf(zone, name, type), name in zone), peer.port, peer.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions,
    close: async () => {
      socket.close();
      await once(socket, "close");
    },
  };
}

function recordsOf(zone: Zone, name: string, type: number): { type: number; data: Buffer }[] {
  const { mx = [], srv = [], cname } = zone[name] ?? {};
  if (type === 15)
    return mx.map(([priority, exchange]) => ({ type, data: Buffer.concat([short(priority), toName(exchange)]) }));
  if (type === 33) {
    return srv.map(([priority, weight, port, target]) => ({
      type,
      data: Buffer.concat([short(priority), short(weight), short(port), toName(target)]),
    }));
  }
  return type === 5 && cname ? [{ type, data: toName(cname) }] : [];
}

function answer(query: Buffer, end: number, records: { type: number; data: Buffer }[], exists: boolean): Buffer {
  const NO_SUCH_NAME = 3;
  const flags = 0x8180 + (exists ? 0 : NO_SUCH_NAME);
  const head = Buffer.concat([query.subarray(0, 2), short(flags), short(1), short(records.length), short(0), short(0)]);
  // 0xc00c: the name of the question. Class IN, a minute to live.
  const rows = records.map(({ type, data }) =>
    Buffer.concat([short(0xc00c), short(type), short(1), short(0), short(60), short(data.length), data]),
  );
  return Buffer.concat([head, query.subarray(12, end), ...rows]);
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function toName(name: string): Buffer {
  const labels = name.split(".").filter(Boolean);
  return Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);
}

function short(value: number): Buffer {
  return Buffer.from([value >> 8, value & 255]);
}
