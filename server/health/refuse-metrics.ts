import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/server/env";

/**
 * The status to refuse a reader of the metrics with, or null when its bearer token is LOKARIO_METRICS_TOKEN. Without that
 * variable there are no metrics to ask for.
 */
export function refuseMetrics(authorization: string | null): 401 | 404 | null {
  const { LOKARIO_METRICS_TOKEN: token } = env();
  if (!token) return 404;
  // Of digests, so that neither length nor first difference shows in the time.
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`)) ? null : 401;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
