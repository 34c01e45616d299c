import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows who posted a body, when, and that it is unchanged (Standard Webhooks 1.0):
 * HMAC-SHA256 over id, time and body. `at` is the attempt's own time, so that an old post cannot be played again.
 */
export function signBody(key: Buffer, { id, body, at }: { id: string; body: string; at: Date }) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
