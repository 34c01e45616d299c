import { z } from "zod";

const rowId = z.int32().positive();

/** What the Inbox can be narrowed to; « none » asks for conversations without a client. */
export const ConversationFilter = z.object({
  mailboxId: rowId.optional(),
  clientId: z.union([rowId, z.literal("none")]).optional(),
  unread: z.boolean().optional(),
  attachments: z.boolean().optional(),
  q: z.string().trim().max(200).optional(),
});

export const ListConversations = ConversationFilter.extend({
  /** `nextCursor` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,15}~[0-9a-f-]{36}$/)
    .nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

export const ConversationRef = z.object({ id: z.uuid() });

export const MessageRefById = z.object({ messageId: z.uuid() });

export const ConversationRefs = z.object({ ids: z.array(z.uuid()).min(1).max(500) });

export type ConversationFilter = z.infer<typeof ConversationFilter>;
export type ListConversations = z.input<typeof ListConversations>;
