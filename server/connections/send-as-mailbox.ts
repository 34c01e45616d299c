import { db } from "@/server/db/client";
import { AppError, toAppError } from "@/server/errors";
import { openCredentials } from "@/server/mailboxes/open-credentials";
import { openSmtpSettings } from "@/server/mailboxes/open-smtp-settings";
import type { Mail } from "@/server/smtp/mail";
import { type SendOptions, sendMail } from "@/server/smtp/send-mail";
import { withinLoginBudget } from "./within-login-budget";

/** Hands a mail in where a connected mailbox does, within its budget of logins; a refused access token is replaced once. */
export async function sendAsMailbox(mailboxId: number, mail: Mail, options: SendOptions = {}) {
  try {
    return await sendWith(mailboxId, mail, options, undefined);
  } catch (error) {
    const refused = error instanceof RefusedToken ? error.token : undefined;
    if (refused === undefined) throw error;
    return sendWith(mailboxId, mail, options, refused);
  }
}

async function sendWith(mailboxId: number, mail: Mail, options: SendOptions, refused: string | undefined) {
  const mailbox = await db.mailbox.findFirst({ where: { id: mailboxId, deletedAt: null } });
  const settings = mailbox && openSmtpSettings(mailbox, await openCredentials(mailbox, { refused }));
  if (!settings) throw new AppError("request.not_found");
  return withinLoginBudget(settings, { person: false }, (onStage) =>
    sendMail(settings, mail, { ...options, onStage }),
  ).catch((error: unknown) => {
    const isFirst = refused === undefined && settings.accessToken !== undefined;
    if (isFirst && toAppError(error).code === "oauth.revoked") throw new RefusedToken(settings.accessToken);
    throw error;
  });
}

class RefusedToken extends Error {
  constructor(readonly token: string) {
    super("The access token was refused");
  }
}
