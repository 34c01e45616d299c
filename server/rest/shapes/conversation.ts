import { z } from "zod";
import { MessageSummary } from "./message";
import { Instant, MailAddress, Named } from "./values";

export const ConversationSummary = z
  .object({
    id: z.string(),
    subject: z.string(),
    snippet: z.string(),
    lastMessageAt: Instant,
    messageCount: z.int(),
    unread: z.boolean(),
    hasAttachments: z.boolean(),
    correspondent: MailAddress,
    lastIsSent: z.boolean(),
    client: Named.nullable(),
    integrations: z.array(Named),
  })
  .meta({ id: "ConversationSummary" });

export const Conversation = z
  .object({
    id: z.string(),
    subject: z.string(),
    unread: z.boolean(),
    messageCount: z.int(),
    integrations: z.array(Named),
    messages: z.array(MessageSummary),
    omitted: z.int(),
  })
  .meta({ id: "Conversation" });
