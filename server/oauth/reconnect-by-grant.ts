import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { refuseDuplicate } from "@/server/mailboxes/refuse-duplicate";
import { requestSyncNow } from "@/server/mailboxes/request-sync-now";
import { requireMailbox } from "@/server/mailboxes/require-mailbox";
import { toSmtpColumns } from "@/server/mailboxes/smtp-columns";
import { describeProvider } from "@/server/providers/find-provider";
import type { Consent } from "./exchange-code";
import { proveAccess } from "./prove-access";
import type { OauthProvider } from "./provider";
import { saveGrant } from "./save-grant";
import { sendingServer } from "./sending-server";

/** Gives a connected mailbox a new grant in place of the old one, or of its password. Its mail, ids and history stay. */
export async function reconnectByGrant(
  viewer: Viewer,
  provider: OauthProvider,
  mailboxId: number,
  consent: Consent,
): Promise<number> {
  const mailbox = await requireMailbox(viewer, mailboxId);
  await proveAccess(provider, consent, mailbox.username);
  // The grant is for this server and no other.
  const server = { imapHost: provider.imap.host, imapPort: provider.imap.port, useTls: true };
  await refuseDuplicate({ ...mailbox, ...server }, () =>
    db.$transaction(async (tx) => {
      await tx.mailbox.update({
        where: { id: mailboxId },
        data: {
          ...server,
          passwordSealed: null,
          ...sendingByGrant(mailbox, provider),
          pausedAt: null,
          ownerErrorCount: 0,
          nextSyncAt: mailbox.enabled ? new Date() : null,
        },
      });
      await saveGrant(tx, mailbox, consent.grant);
      await publishChange(tx, viewer.companyId, { kind: "mailbox", id: mailboxId });
    }),
  );
  if (mailbox.enabled) await requestSyncNow(viewer, mailboxId, "MANUAL");
  return mailboxId;
}

/** Where mail is sent with the secret for reading, that is the access token now: its provider's own server alone may see it. */
function sendingByGrant(mailbox: Awaited<ReturnType<typeof requireMailbox>>, provider: OauthProvider) {
  const { smtpHost, smtpPasswordSealed, emailAddress } = mailbox;
  if (smtpHost === null || smtpPasswordSealed !== null) return {};
  if (smtpHost === provider.imap.host || describeProvider(smtpHost).key === provider.preset) return {};
  return toSmtpColumns(mailbox, sendingServer(provider, emailAddress));
}
