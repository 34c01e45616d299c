import { connect, createServer, type Socket } from "node:net";
import { listenOnLoopback } from "./listen-on-loopback";

export interface TamperingProxy {
  port: number;
  /** All that clients sent in clear: what somebody on the way would have read. */
  overheard: () => string;
  stop: () => Promise<void>;
}

/** Somebody on the way to a server, who rewrites what it says as long as that can be read. */
export async function startTamperingProxy(target: number, rewrite: (said: string) => string): Promise<TamperingProxy> {
  let overheard = "";
  const server = createServer((near: Socket) => {
    const far = connect(target, "127.0.0.1");
    for (const socket of [near, far]) socket.on("error", () => {});
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    near.on("data", (bytes) => {
      overheard += bytes.toString("latin1");
      far.write(bytes);
    });
    far.on("data", (bytes) => near.write(Buffer.from(rewrite(bytes.toString("latin1")), "latin1")));
  });
  return { overheard: () => overheard, ...(await listenOnLoopback(server)) };
}
