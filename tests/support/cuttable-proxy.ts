import { connect, createServer, type Socket } from "node:net";
import { listenOnLoopback } from "./listen-on-loopback";

export interface CuttableProxy {
  port: number;
  /** Connections that were opened so far. */
  opened: () => number;
  /** Connections that are open now. */
  open: () => number;
  /** Ends all connections, as a router that forgets them does. */
  cut: () => void;
  stop: () => Promise<void>;
}

/** A port on localhost that leads to another one, and can lose its connections at any moment. */
export async function startCuttableProxy(target: number): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  let opened = 0;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    opened += 1;
    const far = connect(target, "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const { port, stop } = await listenOnLoopback(server);
  return {
    port,
    opened: () => opened,
    // Each has a near and a far end.
    open: () => Math.ceil(sockets.size / 2),
    cut,
    stop,
  };
}
