import { createHmac } from "node:crypto";

/** The header by which an Inngest server proves who calls: an HMAC of the body, its keys in order, and of the time. */
export function signRequest(body: string, signingKey: string, now = new Date()): string {
  const seconds = `${Math.floor(now.getTime() / 1_000)}`;
  const key = signingKey.replace(/^signkey-\w+-/, "");
  return `t=${seconds}&s=${createHmac("sha256", key).update(body).update(seconds).digest("hex")}`;
}

/** JSON as RFC 8785 writes it, for the plain values that Lokario sends. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
