import { type IncomingMessage, request } from "node:http";
import { AppError } from "@/server/errors";
import { readCertificateFault } from "@/server/network/certificate-fault";
import { readNetworkFault } from "@/server/network/network-fault";
import { openTcp, openTls } from "@/server/network/open-socket";
import { planRoute, type RouteOptions } from "@/server/network/plan-route";
import { timeLimit } from "@/server/network/time-limit";
import type { DeliveryFault } from "./views";
import { targetOf } from "./webhook-url";

/** Standard Webhooks asks receivers to answer within 15 to 30 seconds. */
const LIMIT_MS = 15_000;

export type Posted = { httpStatus: number; fault: null } | { httpStatus: null; fault: DeliveryFault };

/**
 * Posts a body to an address that an owner gave. Its name is looked up once, checked, and the connection goes to that
 * very address; no redirect is followed, and nothing of the answer is kept but its status: a webhook is no way to read
 * what stands behind Lokario's own walls.
 */
export async function postWebhook(
  address: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  options: Omit<RouteOptions, "signal"> = {},
): Promise<Posted> {
  const signal = timeLimit(LIMIT_MS);
  const url = new URL(address);
  try {
    const { addresses, port, identity } = await planRoute(targetOf(url), { ...options, signal });
    const socket = await openTls(await openTcp(addresses, port, signal), identity, signal);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({
        // The connection is made and secured: what is left is plain HTTP over it.
        createConnection: () => socket,
        method: "POST",
        path: url.pathname + url.search,
        headers: {
          ...headers,
          Host: url.host,
          "Content-Type": "application/json",
          "Content-Length": String(Buffer.byteLength(body)),
          "User-Agent": "Lokario-Webhooks/1.0",
          Connection: "close",
        },
        signal,
      })
        .on("response", resolve)
        .on("error", reject)
        .end(body);
    });
    answer.destroy();
    return { httpStatus: answer.statusCode ?? 0, fault: null };
  } catch (error) {
    return { httpStatus: null, fault: readFault(error, signal) };
  }
}

function readFault(error: unknown, signal: AbortSignal): DeliveryFault {
  if (signal.aborted) return "timeout";
  if (error instanceof AppError) return error.code === "mailbox.host_forbidden" ? "forbidden" : "other";
  const { code, errors } = error as { code?: unknown; errors?: { code?: unknown }[] };
  const found = typeof code === "string" ? code : String(errors?.[0]?.code ?? "");
  return readNetworkFault(found) ?? (readCertificateFault(found, error) ? "certificate" : "other");
}
