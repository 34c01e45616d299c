import { findDemoEndpoint } from "./demo-endpoint";
import { canonicalHost, type HostPolicy, hostPolicy } from "./host-policy";
import type { TlsIdentity } from "./open-socket";
import { type Resolver, resolveHost } from "./resolve-host";
import type { Target } from "./service";

/** Where to connect, and who must answer there. */
export interface Route {
  addresses: string[];
  port: number;
  identity: TlsIdentity;
}

export interface RouteOptions {
  signal?: AbortSignal;
  /** Default: what the environment allows. */
  policy?: HostPolicy;
  resolver?: Resolver;
}

/** From a name to checked addresses: looked up once, and never again on the way. */
export async function planRoute(target: Target, options: RouteOptions = {}): Promise<Route> {
  const demo = target.service.protocol === "imap" ? findDemoEndpoint(target.host) : null;
  const host = canonicalHost(target.host);
  if (demo) return { addresses: ["127.0.0.1"], port: demo.port, identity: { host, ca: demo.ca } };
  const resolving = resolveHost(target, options.policy ?? hostPolicy(), options.resolver);
  const addresses = await (options.signal ? abortable(resolving, options.signal) : resolving);
  return { addresses, port: target.port, identity: { host } };
}

/** getaddrinfo cannot be called off; what waits for it can. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
