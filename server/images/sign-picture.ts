import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/server/env";

/** Whose eyes a picture of a mail is for. */
export interface PictureClaim {
  userId: number;
  messageId: string;
  url: string;
  /** Day (since 1970) after which the address opens nothing. */
  lastDay: number;
}

const PICTURE_PATH = "/api/mail-images";

const DAY_MS = 86_400_000;
/** A tab may stay open for days; an address that leaks should not stay good for long. */
const GOOD_DAYS = 3;

/**
 * The path at which one person may see one picture of one message. A mail's frame has no cookies to show, so the address
 * itself is the proof; whole days keep it the same for the browser's cache.
 */
export function signPicture({ userId, messageId, url }: Omit<PictureClaim, "lastDay">): string {
  const claim = { userId, messageId, url, lastDay: today() + GOOD_DAYS };
  const params = new URLSearchParams({
    u: `${userId}`,
    m: messageId,
    d: `${claim.lastDay}`,
    s: signatureOf(claim).toString("base64url"),
    url,
  });
  return `${PICTURE_PATH}?${params}`;
}

/** What a signed address says; null when nobody here signed it, or too long ago. */
export function readSignedPicture(params: URLSearchParams): PictureClaim | null {
  const claim = {
    userId: Number(params.get("u")),
    messageId: params.get("m") ?? "",
    url: params.get("url") ?? "",
    lastDay: Number(params.get("d")),
  };
  const expected = signatureOf(claim);
  const given = Buffer.from(params.get("s") ?? "", "base64url");
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && claim.lastDay >= today() ? claim : null;
}

function signatureOf({ userId, messageId, url, lastDay }: PictureClaim): Buffer {
  // What else the secret signs is no address of a picture.
  return createHmac("sha256", env().LOKARIO_SESSION_SECRET)
    .update(JSON.stringify(["mail-image", userId, messageId, lastDay, url]))
    .digest();
}

function today(): number {
  return Math.floor(Date.now() / DAY_MS);
}
