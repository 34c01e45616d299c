import type { Prisma } from "@/server/db/generated/client";

/** A message as REST lists it. */
export interface MessageSummary {
  id: string;
  integrationIds: number[];
  conversationId: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  subject: string;
  snippet: string;
  /** The mail's own date. */
  date: string;
  /** When the mail server received it; the list is in this order. */
  receivedAt: string;
  seen: boolean;
  hasAttachments: boolean;
  clientId: number | null;
}

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

export function toMessageSummary(row: Prisma.MessageGetPayload<{ select: typeof SUMMARY }>): MessageSummary {
  return {
    id: row.id,
    integrationIds: [...new Set(row.places.map(({ folder }) => folder.mailboxId))].sort((a, b) => a - b),
    conversationId: row.conversationId,
    from: { name: row.fromName, address: row.fromAddress },
    to: row.to as MessageSummary["to"],
    subject: row.subject,
    snippet: row.snippet,
    date: row.sentAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    seen: row.seen,
    hasAttachments: row.hasAttachments,
    clientId: row.clientId,
  };
}
