import { buffer } from "node:stream/consumers";
import { openAttachment } from "@/server/archive/open-attachment";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";
import { decodeCharset } from "@/server/mime/decode-charset";
import { readInvitation } from "@/server/mime/read-invitation";
import type { InvitationView } from "./views";

const MAX_BYTES = 256_000;
/** As the screens: French businesses, whatever the server's clock. */
const ZONE = "Europe/Paris";

const CALENDAR = {
  size: { lte: MAX_BYTES },
  OR: [{ contentType: { startsWith: "text/calendar" } }, { filename: { endsWith: ".ics", mode: "insensitive" } }],
} satisfies Prisma.AttachmentWhereInput;

/** What a message invites to, by its first calendar part; null when it has none that can be read. */
export async function getInvitation(viewer: Viewer, messageId: string): Promise<InvitationView | null> {
  const message = await db.message.findFirst({
    where: { id: messageId, companyId: viewer.companyId },
    select: { attachments: { where: CALENDAR, orderBy: { ordinal: "asc" }, take: 1, select: { id: true } } },
  });
  if (!message) throw new AppError("request.not_found");
  const [attachment] = message.attachments;
  if (!attachment) return null;
  const { stream } = await openAttachment(viewer, attachment.id);
  const invitation = readInvitation(decodeCharset(await buffer(stream), ""), ZONE);
  return invitation && { ...invitation, attachmentId: attachment.id };
}
