import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { lastVanished } from "@/server/inbox/last-vanished";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { SUMMARY, toMessageSummary } from "./message-summary";
import type { Message } from "./shapes/message";
import type { MailAddress } from "./shapes/values";

type Addresses = z.input<typeof MailAddress>[];

const ATTACHMENT = { id: true, filename: true, contentType: true, size: true, inline: true, contentId: true } as const;

/** One message of the company with its text, safe HTML and list of attachments. */
export async function requireMessage(viewer: Viewer, id: string): Promise<z.input<typeof Message>> {
  const row = await db.message.findFirst({
    where: { id, companyId: viewer.companyId },
    select: {
      ...SUMMARY,
      places: { select: { ...SUMMARY.places.select, vanishedAt: true } },
      cc: true,
      replyTo: true,
      direction: true,
      size: true,
      messageId: true,
      inReplyTo: true,
      references: true,
      body: { select: { text: true, html: true, truncated: true } },
      attachments: { select: ATTACHMENT, orderBy: { ordinal: "asc" } },
    },
  });
  if (!row) throw new AppError("request.not_found");
  const attachments = row.attachments.map((file) => ({ ...file, url: `/api/inbox/attachments/${file.id}` }));
  return {
    ...toMessageSummary(row),
    cc: row.cc as Addresses,
    replyTo: row.replyTo as Addresses,
    direction: row.direction === "SENT" ? "sent" : "received",
    size: row.size,
    messageId: row.messageId,
    inReplyTo: row.inReplyTo,
    references: row.references,
    text: row.body?.text ?? "",
    html: row.body?.html ? safeHtml(row.body.html, attachments) : null,
    truncated: row.body?.truncated ?? false,
    vanishedAt: lastVanished(row.places),
    attachments,
    originalUrl: `/api/inbox/messages/${row.id}/original`,
  };
}

function safeHtml(html: string, attachments: { contentId: string | null; url: string }[]): string {
  const named = attachments.flatMap(({ contentId, url }) => (contentId ? [[contentId, url] as const] : []));
  return sanitizeMail(html, Object.fromEntries(named)).html;
}
