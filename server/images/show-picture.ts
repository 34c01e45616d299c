import { db } from "@/server/db/client";
import type { Picture } from "./fetch-picture";
import { pictureCache } from "./picture-cache";
import { readSignedPicture } from "./sign-picture";

/**
 * The picture behind a signed address, for a person who may still read the message that it was signed for; null for
 * anything else, without a word why.
 */
export async function showPicture(params: URLSearchParams): Promise<Picture | null> {
  const claim = readSignedPicture(params);
  if (!claim) return null;
  const message = await db.message.findFirst({
    where: { id: claim.messageId, company: { memberships: { some: { userId: claim.userId } } } },
    select: { companyId: true },
  });
  return message && pictureCache().get(message.companyId, claim.url);
}
