import { z } from "zod";
import { Instant, MailAddress } from "./values";

export const MessageSummary = z
  .object({
    id: z.string(),
    integrationIds: z.array(z.int32()),
    conversationId: z.string(),
    from: MailAddress,
    to: z.array(MailAddress),
    subject: z.string(),
    snippet: z.string(),
    date: Instant,
    receivedAt: Instant,
    seen: z.boolean(),
    hasAttachments: z.boolean(),
    clientId: z.int32().nullable(),
  })
  .meta({ id: "MessageSummary" });

const Attachment = z
  .object({
    id: z.string(),
    filename: z.string(),
    contentType: z.string(),
    size: z.int(),
    inline: z.boolean(),
    contentId: z.string().nullable(),
    url: z.string(),
  })
  .meta({ id: "Attachment" });

export const Message = MessageSummary.extend({
  cc: z.array(MailAddress),
  replyTo: z.array(MailAddress),
  direction: z.enum(["received", "sent"]),
  size: z.int(),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  text: z.string(),
  html: z.string().nullable(),
  truncated: z.boolean(),
  vanishedAt: Instant.nullable(),
  attachments: z.array(Attachment),
  originalUrl: z.string(),
}).meta({ id: "Message" });
