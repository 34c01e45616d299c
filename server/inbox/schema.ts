import { z } from "zod";

const rowId = z.int32().positive();

/** What the Inbox can be narrowed to; « none » asks for conversations without a client. */
export const ConversationFilter = z.object({
  mailboxId: rowId.optional(),
  clientId: z.union([rowId, z.literal("none")]).optional(),
  unread: z.boolean().optional(),
  attachments: z.boolean().optional(),
  /** « Archivés » or « Corbeille »; absent: the Inbox, and with a search what is archived too. */
  filing: z.enum(["ARCHIVED", "TRASHED"]).optional(),
  /** Mail of this day and later; of the days before that one. Both begin in the viewer's time zone. */
  after: z.iso.date().optional(),
  before: z.iso.date().optional(),
  direction: z.enum(["RECEIVED", "SENT"]).optional(),
  q: z.string().trim().max(200).optional(),
  /** Of what a search finds: the likely first, or all by date. */
  order: z.enum(["relevance", "date"]).optional(),
});

export const ListConversations = ConversationFilter.extend({
  /** `nextCursor` of the page before. */
  cursor: z
    .string()
    .regex(/^(?:1~)?\d{1,15}~[0-9a-f-]{36}$/)
    .nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** What is typed behind an operator that has values to choose from. */
export const CompleteSearch = z.object({
  operator: z.enum(["from", "to", "client", "mailbox"]),
  text: z.string().max(100),
});

/** The conversations of one page, and the search that found them. */
export const FindExcerpts = z.object({ q: z.string().trim().max(200), ids: z.array(z.uuid()).min(1).max(100) });

/** Messages that get a conversation of their own. */
export const SplitConversation = z.object({ id: z.uuid(), messageIds: z.array(z.uuid()).min(1).max(2_000) });

/** The first is the one that stays. */
export const JoinConversations = z.object({ ids: z.array(z.uuid()).min(2).max(20) });

export const ConversationRef = z.object({ id: z.uuid() });

export const MessageRefById = z.object({ messageId: z.uuid() });

export const AttachmentRef = z.object({ id: z.uuid() });

export const MessageFiles = MessageRefById.extend({ attachmentId: z.uuid().optional() });

/** `origin`: of the page that asks, from where the frame may then load the mail's remote images. */
export const MessageFrameRequest = MessageRefById.extend({
  origin: z.url({ protocol: /^https?$/ }),
  showImages: z.boolean().default(false),
});

export const ConversationRefs = z.object({ ids: z.array(z.uuid()).min(1).max(500) });

/** `action` names what is done, for `UndoFiling`; with `folderId` into that folder of its server. */
export const FileConversations = ConversationRefs.extend({
  filing: z.enum(["INBOX", "ARCHIVED", "TRASHED"]),
  folderId: rowId.optional(),
  action: z.uuid(),
});

export const UndoFiling = FileConversations.omit({ filing: true });

export type ConversationFilter = z.infer<typeof ConversationFilter>;
export type FileConversations = z.infer<typeof FileConversations>;
export type UndoFiling = z.infer<typeof UndoFiling>;
export type CompleteSearch = z.infer<typeof CompleteSearch>;
export type FindExcerpts = z.infer<typeof FindExcerpts>;
export type JoinConversations = z.infer<typeof JoinConversations>;
export type SplitConversation = z.infer<typeof SplitConversation>;
export type ListConversations = z.input<typeof ListConversations>;
