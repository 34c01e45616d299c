import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows who posted a body, when, and that it is unchanged (Standard Webhooks 1.0):
 * HMAC-SHA256 over id, time and body. `at` is the attempt's own time, so that an old post cannot be played again.
 * Each key signs: while a secret is being renewed, the old one's signature stands behind the new one's.
 */
export function signBody(keys: Buffer[], { id, body, at }: { id: string; body: string; at: Date }) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = keys.map(
    (key) => `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`,
  );
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
