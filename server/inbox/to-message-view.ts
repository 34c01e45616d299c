import { z } from "zod";
import type { Prisma } from "@/server/db/generated/client";
import { isDangerousFile } from "./is-dangerous-file";
import { lastVanished } from "./last-vanished";
import type { MessageText } from "./read-texts";
import type { MessageView } from "./views";

/** What the view of a message reads; never the body, which is apart. */
export const MESSAGE_FIELDS = {
  id: true,
  nature: true,
  direction: true,
  subject: true,
  fromName: true,
  fromAddress: true,
  to: true,
  cc: true,
  sentAt: true,
  receivedAt: true,
  seen: true,
  snippet: true,
  client: { select: { id: true, name: true } },
  places: {
    select: {
      vanishedAt: true,
      folder: { select: { path: true, mailbox: { select: { id: true, name: true } } } },
    },
    orderBy: { folderId: "asc" },
  },
  attachments: {
    select: { id: true, filename: true, contentType: true, size: true, inline: true, archivedAt: true },
    orderBy: { ordinal: "asc" },
  },
} satisfies Prisma.MessageSelect;

type MessageRow = Prisma.MessageGetPayload<{ select: typeof MESSAGE_FIELDS }>;

const Addresses = z.array(z.object({ name: z.string(), address: z.string() })).catch([]);

/** A stored message as the conversation shows it. */
export function toMessageView(row: MessageRow, body: MessageText | undefined): MessageView {
  return {
    id: row.id,
    nature: row.nature,
    direction: row.direction,
    subject: row.subject,
    from: { name: row.fromName, address: row.fromAddress },
    to: Addresses.parse(row.to),
    cc: Addresses.parse(row.cc),
    sentAt: row.sentAt,
    receivedAt: row.receivedAt,
    seen: row.seen,
    snippet: row.snippet,
    client: row.client,
    places: row.places
      .filter(({ vanishedAt }) => vanishedAt === null)
      .map(({ folder }) => ({ mailbox: folder.mailbox, folder: folder.path })),
    vanishedAt: lastVanished(row.places),
    attachments: row.attachments.map(({ archivedAt, ...file }) => ({
      ...file,
      dangerous: isDangerousFile(file.filename),
      archived: archivedAt !== null,
    })),
    hasHtml: body?.hasHtml ?? false,
    text: body?.text ?? "",
    shortened: body?.shortened ?? false,
    truncated: body?.truncated ?? false,
  };
}
