import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { AppError } from "@/server/errors";
import { openTcp, openTls } from "@/server/network/open-socket";
import { planRoute, type RouteOptions } from "@/server/network/plan-route";
import { StageClock } from "@/server/network/stage-clock";
import { timeLimit } from "@/server/network/time-limit";
import { classifySmtpError } from "./classify-smtp-error";
import { logIn } from "./log-in";
import { SMTP_SERVICE, type SmtpSettings, type SmtpStage } from "./settings";
import { upgradeToTls } from "./upgrade-to-tls";

export interface SmtpOptions extends RouteOptions {
  onStage?: (stage: SmtpStage) => void;
}

const CONNECT_TIMEOUT_MS = 45_000;
const STAGE_TIMEOUT_MS = 15_000;

/** Goes from a name to a logged-in conversation and reports each stage. Throws AppError; ≤ 45 s in all. */
export async function connectSmtp(settings: SmtpSettings, options: SmtpOptions = {}): Promise<SMTPConnection> {
  const deadline = timeLimit(CONNECT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  const clock = new StageClock<SmtpStage["name"]>(
    (error) => translate(error, settings, options.signal),
    options.onStage,
  );
  const target = { host: settings.host, port: settings.port, service: SMTP_SERVICE };
  const route = await clock.run("dns", () => planRoute(target, { ...options, signal }));
  const tcp = await clock.run("tcp", () => openTcp(route.addresses, route.port, signal));
  const secureIt = settings.useTls ? openTls : upgradeToTls;
  const limit = AbortSignal.any([signal, timeLimit(STAGE_TIMEOUT_MS)]);
  const secure = await clock.run("tls", () =>
    secureIt(tcp, route.identity, limit).catch((error) => {
      tcp.destroy();
      throw error;
    }),
  );
  return clock.run("login", () => logIn(secure, settings, AbortSignal.any([signal, timeLimit(STAGE_TIMEOUT_MS)])));
}

function translate(
  error: unknown,
  { host, port, accessToken }: SmtpSettings,
  caller: AbortSignal | undefined,
): AppError {
  // A caller's time limit is a time-out like any other; anything else means that nobody waits any more.
  if (caller?.aborted && caller.reason?.name !== "TimeoutError")
    return new AppError("sync.cancelled", { cause: error });
  return classifySmtpError(error, { host, port, seconds: STAGE_TIMEOUT_MS / 1000, byToken: accessToken !== undefined });
}
