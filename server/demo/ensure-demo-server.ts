import { registerDemoEndpoint } from "@/server/network/demo-endpoint";
import { type DemoServer, startDemoServer } from "./demo-server";

// Next bundles apart what it loads apart: the process has one demonstration.
const shared = globalThis as typeof globalThis & { lokarioDemo?: Promise<DemoServer> };

/**
 * Runs the demonstration server in this process, once, with a new mail every minute. The mail's dates are counted
 * back from `connectedAt`; later calls get the server that runs.
 */
export function ensureDemoServer(connectedAt: Date): Promise<DemoServer> {
  shared.lokarioDemo ??= start(connectedAt).catch((error: unknown) => {
    shared.lokarioDemo = undefined;
    throw error;
  });
  return shared.lokarioDemo;
}

async function start(connectedAt: Date): Promise<DemoServer> {
  const server = await startDemoServer(connectedAt);
  registerDemoEndpoint(server);
  setInterval(() => server.deliver(new Date()), 60_000).unref();
  return server;
}
