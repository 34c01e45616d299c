import type { z } from "zod";
import type { Prisma } from "@/server/db/generated/client";
import type { MessageSummary } from "./shapes/message";
import type { MailAddress } from "./shapes/values";

/** The columns of a summary. */
export const SUMMARY = {
  id: true,
  conversationId: true,
  fromName: true,
  fromAddress: true,
  to: true,
  subject: true,
  snippet: true,
  sentAt: true,
  receivedAt: true,
  seen: true,
  hasAttachments: true,
  clientId: true,
  places: { select: { folder: { select: { mailboxId: true } } } },
} as const satisfies Prisma.MessageSelect;

/** A message as REST lists it. */
export function toMessageSummary(
  row: Prisma.MessageGetPayload<{ select: typeof SUMMARY }>,
): z.input<typeof MessageSummary> {
  return {
    id: row.id,
    integrationIds: [...new Set(row.places.map(({ folder }) => folder.mailboxId))].sort((a, b) => a - b),
    conversationId: row.conversationId,
    from: { name: row.fromName, address: row.fromAddress },
    to: row.to as z.input<typeof MailAddress>[],
    subject: row.subject,
    snippet: row.snippet,
    date: row.sentAt,
    receivedAt: row.receivedAt,
    seen: row.seen,
    hasAttachments: row.hasAttachments,
    clientId: row.clientId,
  };
}
