import { z } from "zod";
import { MailboxChoices, MailboxRef } from "@/server/mailboxes/schema";
import { OAUTH_KEYS } from "@/server/providers/oauth";

export const ConnectByOauth = MailboxChoices.extend({ provider: z.enum(OAUTH_KEYS) });
export type ConnectByOauthInput = z.output<typeof ConnectByOauth>;

/** The provider of a mailbox that has a grant is known; a password is replaced by the provider of its server. */
export const ReconnectByOauth = MailboxRef;

export const AttemptRef = z.object({ id: z.int().positive() });
