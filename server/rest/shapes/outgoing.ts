import { z } from "zod";
import { RestErrorShape } from "./error";
import { Instant, MailAddress } from "./values";

export const OUTGOING_STATES = ["draft", "queued", "sending", "uncertain", "sent"] as const;

/** A mail on its way out. */
export const Outgoing = z
  .object({
    id: z.string(),
    state: z.enum(OUTGOING_STATES),
    integrationId: z.int32(),
    conversationId: z.string().nullable(),
    to: z.array(MailAddress),
    cc: z.array(MailAddress),
    bcc: z.array(MailAddress),
    subject: z.string(),
    text: z.string(),
    sendAt: Instant.nullable(),
    unlessAnswered: z.boolean(),
    tries: z.int(),
    refused: z.array(z.string()),
    error: RestErrorShape.nullable(),
  })
  .meta({ id: "Outgoing" });
