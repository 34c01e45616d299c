import type { Socket } from "node:net";
import { AppError } from "@/server/errors";
import { openTcp, openTls } from "@/server/network/open-socket";
import { planRoute, type RouteOptions } from "@/server/network/plan-route";
import { StageClock } from "@/server/network/stage-clock";
import { timeLimit } from "@/server/network/time-limit";
import { classifyError } from "./classify-error";
import { ImapConnection } from "./connection";
import { IMAP_SERVICE, type ImapSettings, type Stage } from "./settings";

export interface ConnectOptions extends RouteOptions {
  onStage?: (stage: Stage) => void;
}

const CONNECT_TIMEOUT_MS = 45_000;

/** Goes from a name to a logged-in connection and reports each stage. Throws AppError; ≤ 45 s in all. */
export async function connect(settings: ImapSettings, options: ConnectOptions = {}): Promise<ImapConnection> {
  const deadline = timeLimit(CONNECT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  const clock = new StageClock<Stage["name"]>((error) => translate(error, settings, options.signal), options.onStage);
  const target = { host: settings.host, port: settings.port, service: IMAP_SERVICE };
  const { identity, ...route } = await clock.run("dns", () => planRoute(target, { ...options, signal }));
  const tcp = await clock.run("tcp", () => openTcp(route.addresses, route.port, signal));
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

function translate(error: unknown, { host, port }: ImapSettings, caller: AbortSignal | undefined): AppError {
  // A caller's time limit is a time-out like any other; anything else means that nobody waits any more.
  if (caller?.aborted && caller.reason?.name !== "TimeoutError")
    return new AppError("sync.cancelled", { cause: error });
  return classifyError(error, { host, port, seconds: 15 });
}
