/** A reserved name (RFC 2606): it never resolves, so no mail server of the world can answer to it. */
export const DEMO_HOST = "demo.lokario.test";

interface DemoEndpoint {
  port: number;
  /** PEM of the authority that signed the demonstration server's certificate. */
  ca: string;
}

// Route bundles do not share modules: only globalThis is one per process.
const shared = globalThis as typeof globalThis & { lokarioDemoEndpoint?: DemoEndpoint };

/** Makes DEMO_HOST lead to a demonstration server on this machine. */
export function registerDemoEndpoint(endpoint: DemoEndpoint): void {
  shared.lokarioDemoEndpoint = endpoint;
}

/** Where `host` leads when it is the demonstration's name and a demonstration runs here. */
export function findDemoEndpoint(host: string): DemoEndpoint | null {
  return host.toLowerCase() === DEMO_HOST ? (shared.lokarioDemoEndpoint ?? null) : null;
}
