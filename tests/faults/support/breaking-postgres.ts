import { connect, createServer, type Socket } from "node:net";
import { listenOnLoopback } from "@/tests/support/listen-on-loopback";

export interface BreakingPostgres {
  /** The database's address through here. */
  url: string;
  /** Breaks every connection, and refuses new ones, once this many more have been persisted: nobody learns of the last. */
  breakAfter: (count: number) => void;
  isBroken: () => boolean;
  heal: () => void;
  stop: () => Promise<void>;
}

/** A way to PostgreSQL that can be cut right after any write is persisted, before the writer hears of it. */
export async function startBreakingPostgres(databaseUrl: string): Promise<BreakingPostgres> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let persisted = 0;
  let breakAt = Number.POSITIVE_INFINITY;
  let broken = false;
  const sever = () => {
    broken = true;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (broken) return client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.once("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    const watch = new WriteWatch();
    upstream.on("data", (bytes) => {
      persisted += watch.read(bytes);
      if (persisted >= breakAt) sever();
      else client.write(bytes);
    });
  });
  const url = new URL(databaseUrl);
  const { port, stop } = await listenOnLoopback(server);
  url.hostname = "localhost";
  url.port = String(port);
  return {
    url: url.href,
    breakAfter: (count) => {
      breakAt = persisted + count;
    },
    isBroken: () => broken,
    heal: () => {
      breakAt = Number.POSITIVE_INFINITY;
      broken = false;
    },
    stop,
  };
}

const COMMAND_COMPLETE = "C";
const READY_FOR_QUERY = "Z";

/** Reads the messages of a PostgreSQL server: a type, a length, a body. */
class WriteWatch {
  private rest = Buffer.alloc(0);
  private wrote = false;

  /** How many writes have been persisted by what these bytes complete. */
  read(bytes: Buffer): number {
    this.rest = Buffer.concat([this.rest, bytes]);
    let persisted = 0;
    while (this.rest.length >= 5 && this.rest.length > this.rest.readInt32BE(1)) {
      const end = 1 + this.rest.readInt32BE(1);
      const type = String.fromCharCode(this.rest[0] ?? 0);
      const body = this.rest.toString("latin1", 5, end);
      if (type === COMMAND_COMPLETE && /^(COMMIT|INSERT|UPDATE|DELETE)/.test(body)) this.wrote = true;
      if (type === READY_FOR_QUERY) {
        // « I »: outside of a transaction, so that what was written is there to stay.
        if (this.wrote && body === "I") persisted += 1;
        if (body === "I") this.wrote = false;
      }
      this.rest = this.rest.subarray(end);
    }
    return persisted;
  }
}
