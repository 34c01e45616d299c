import type { Socket } from "node:net";
import { AppError } from "@/server/errors";
import { classifyError } from "./classify-error";
import { ImapConnection } from "./connection";
import { findDemoEndpoint } from "./demo-endpoint";
import { canonicalHost, type HostPolicy, hostPolicy } from "./host-policy";
import { openTcp, openTls } from "./open-socket";
import { type Resolver, resolveHost } from "./resolve-host";
import type { ImapSettings, Stage } from "./settings";
import { StageClock } from "./stage-clock";

export interface ConnectOptions {
  onStage?: (stage: Stage) => void;
  signal?: AbortSignal;
  /** Default: what the environment allows. */
  policy?: HostPolicy;
  resolver?: Resolver;
}

const CONNECT_TIMEOUT_MS = 45_000;

/** Goes from a name to a logged-in connection and reports each stage. Throws AppError; ≤ 45 s in all. */
export async function connect(settings: ImapSettings, options: ConnectOptions = {}): Promise<ImapConnection> {
  const policy = options.policy ?? hostPolicy();
  const deadline = AbortSignal.timeout(CONNECT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  const clock = new StageClock((error) => translate(error, settings, options.signal), options.onStage);
  const route = await clock.run("dns", () => abortable(planRoute(settings, policy, options.resolver), signal));
  const tcp = await clock.run("tcp", () => openTcp(route.addresses, route.port, signal));
  const identity = { host: canonicalHost(settings.host), ca: route.ca };
  const socket: Socket = settings.useTls ? await clock.run("tls", () => openTls(tcp, identity, signal)) : tcp;
  // With STARTTLS the upgrade is part of imapflow's conversation: the clock moves on when it is done.
  clock.begin(settings.useTls ? "login" : "tls");
  const connection = new ImapConnection(settings, socket, {
    identity,
    onSecure: () => {
      clock.succeed();
      clock.begin("login");
    },
  });
  await clock.settle(connection.login(signal));
  return connection;
}

interface Route {
  addresses: string[];
  port: number;
  ca?: string;
}

async function planRoute(settings: ImapSettings, policy: HostPolicy, resolver?: Resolver): Promise<Route> {
  const demo = findDemoEndpoint(settings.host);
  if (demo) return { addresses: ["127.0.0.1"], ...demo };
  return { addresses: await resolveHost(settings, policy, resolver), port: settings.port };
}

function translate(error: unknown, { host, port }: ImapSettings, caller: AbortSignal | undefined): AppError {
  // A caller's time limit is a time-out like any other; anything else means that nobody waits any more.
  if (caller?.aborted && caller.reason?.name !== "TimeoutError")
    return new AppError("sync.cancelled", { cause: error });
  return classifyError(error, { host, port, seconds: 15 });
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
