import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { lastVanished } from "@/server/inbox/last-vanished";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { type MessageSummary, SUMMARY, toMessageSummary } from "./message-summary";

/** A whole message as REST gives it. */
export interface MessageDetail extends MessageSummary {
  cc: MessageSummary["to"];
  replyTo: MessageSummary["to"];
  direction: "received" | "sent";
  size: number;
  /** Without brackets, as are those of the next two. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  text: string;
  /** Sanitised; its inline images are read from `attachments`. */
  html: string | null;
  truncated: boolean;
  /** When it left the mail server; null while that has it. */
  vanishedAt: string | null;
  attachments: {
    id: string;
    filename: string;
    contentType: string;
    size: number;
    inline: boolean;
    contentId: string | null;
    url: string;
  }[];
  originalUrl: string;
}

const ATTACHMENT = { id: true, filename: true, contentType: true, size: true, inline: true, contentId: true } as const;

/** One message of the company with its text, safe HTML and list of attachments. */
export async function requireMessage(viewer: Viewer, id: string): Promise<MessageDetail> {
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
    cc: row.cc as MessageSummary["to"],
    replyTo: row.replyTo as MessageSummary["to"],
    direction: row.direction === "SENT" ? "sent" : "received",
    size: row.size,
    messageId: row.messageId,
    inReplyTo: row.inReplyTo,
    references: row.references,
    text: row.body?.text ?? "",
    html: row.body?.html ? safeHtml(row.body.html, attachments) : null,
    truncated: row.body?.truncated ?? false,
    vanishedAt: lastVanished(row.places)?.toISOString() ?? null,
    attachments,
    originalUrl: `/api/inbox/messages/${row.id}/original`,
  };
}

function safeHtml(html: string, attachments: { contentId: string | null; url: string }[]): string {
  const named = attachments.flatMap(({ contentId, url }) => (contentId ? [[contentId, url] as const] : []));
  return sanitizeMail(html, Object.fromEntries(named)).html;
}
