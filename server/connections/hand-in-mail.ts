import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { openCredentials } from "@/server/mailboxes/open-credentials";
import { openSmtpSettings } from "@/server/mailboxes/open-smtp-settings";
import { connectSmtp } from "@/server/smtp/connect-smtp";
import { type HandedMail, handIn, type Receipt } from "@/server/smtp/hand-in";
import type { SmtpSettings, SmtpStage } from "@/server/smtp/settings";
import { withinLoginBudget } from "./within-login-budget";

/** Hands a mail to the sending server of a connected mailbox, as `handIn` does; the login counts like any other. */
export async function handInMail(mailboxId: number, mail: HandedMail): Promise<Receipt> {
  const settings = await requireSmtpSettings(mailboxId);
  const connection = await connectWithFreshToken(mailboxId, settings);
  return handIn(connection, settings, mail);
}

/** An access token that the server refuses is replaced once before that is believed. */
async function connectWithFreshToken(mailboxId: number, settings: SmtpSettings) {
  const { accessToken } = settings;
  try {
    return await connectWithinBudget(settings);
  } catch (error) {
    if (accessToken === undefined || !(error instanceof AppError) || error.code !== "oauth.revoked") throw error;
    return connectWithinBudget(await requireSmtpSettings(mailboxId, { refused: accessToken }));
  }
}

function connectWithinBudget(settings: SmtpSettings) {
  return withinLoginBudget<Awaited<ReturnType<typeof connectSmtp>>, SmtpStage>(settings, { person: true }, (onStage) =>
    connectSmtp(settings, { onStage }),
  );
}

async function requireSmtpSettings(mailboxId: number, tried: { refused?: string } = {}): Promise<SmtpSettings> {
  const mailbox = await db.mailbox.findFirst({ where: { id: mailboxId, deletedAt: null } });
  if (!mailbox) throw new AppError("draft.sending_not_configured");
  const settings = openSmtpSettings(mailbox, await openCredentials(mailbox, tried));
  if (!settings) throw new AppError("draft.sending_not_configured");
  return settings;
}
