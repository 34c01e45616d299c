import { AppError } from "@/server/errors";
import { readCertificateFault } from "@/server/network/certificate-fault";
import { exchange } from "@/server/network/exchange";
import { readNetworkFault } from "@/server/network/network-fault";
import type { RouteOptions } from "@/server/network/plan-route";
import { timeLimit } from "@/server/network/time-limit";
import type { DeliveryFault } from "./views";
import { WEBHOOK_FIELDS } from "./webhook-url";

/** Standard Webhooks asks receivers to answer within 15 to 30 seconds. */
const LIMIT_MS = 15_000;

export type Posted = { httpStatus: number; fault: null } | { httpStatus: null; fault: DeliveryFault };

/**
 * Posts a body to an address that an owner gave. No redirect is followed, and nothing of the answer is kept but its status: a webhook is no way to read
 * what stands behind Lokario's own walls.
 */
export async function postWebhook(
  address: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  route: Omit<RouteOptions, "signal"> = {},
): Promise<Posted> {
  const signal = timeLimit(LIMIT_MS);
  try {
    const answer = await exchange(new URL(address), {
      protocols: ["https"],
      fields: WEBHOOK_FIELDS,
      headers: { ...headers, "Content-Type": "application/json", "User-Agent": "Lokario-Webhooks/1.0" },
      body,
      signal,
      route,
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
