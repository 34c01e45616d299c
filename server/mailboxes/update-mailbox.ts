import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { dropGrant } from "@/server/oauth/drop-grant";
import { checkAccount, checkSmtp } from "./check-account";
import { getMailbox } from "./get-mailbox";
import { isAnotherAccount } from "./is-another-account";
import { partFromAccount } from "./part-from-account";
import { sealPassword } from "./password";
import { planNextSync } from "./plan-next-sync";
import { refuseDuplicate } from "./refuse-duplicate";
import { requestSyncNow } from "./request-sync-now";
import { requireMailbox } from "./require-mailbox";
import { requirePasswordForHost } from "./require-password-for-host";
import { requireSmtpForHost, requireSmtpSecret } from "./require-smtp-secret";
import type { UpdateMailboxInput } from "./schema";
import { toSmtpColumns } from "./smtp-columns";
import type { MailboxView } from "./views";

/** Saves the owner's changes; an empty password keeps the stored one. Mail, ids and checkpoints stay. */
export async function updateMailbox(viewer: Viewer, id: number, input: UpdateMailboxInput): Promise<MailboxView> {
  checkAccount(input, { keepsSecret: input.password === "" });
  checkSmtp(input.smtp);
  const syncNow = await refuseDuplicate({ ...input, companyId: viewer.companyId }, () =>
    storeChanges(viewer, id, input),
  );
  if (syncNow) await requestSyncNow(viewer, id, "MANUAL");
  return getMailbox(viewer, id);
}

/** Answers whether what a sync does changed, on a mailbox that is enabled. */
function storeChanges(
  viewer: Viewer,
  mailboxId: number,
  { password, smtp, sameAccount, ...input }: UpdateMailboxInput,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const stored = await requireMailbox(viewer, mailboxId, tx);
    requirePasswordForHost(stored, { imapHost: input.imapHost, password });
    if (smtp) requireSmtpSecret(stored, { password, smtp });
    else if (smtp === undefined) requireSmtpForHost(stored, input);
    if (isAnotherAccount(stored, input) && (await hasMail(tx, mailboxId))) {
      if (!sameAccount) throw new AppError("mailbox.account_changed", { detail: { email: input.emailAddress } });
      await partFromAccount(tx, mailboxId);
    }
    const accountChanged =
      password !== "" ||
      stored.imapHost !== input.imapHost ||
      stored.imapPort !== input.imapPort ||
      stored.useTls !== input.useTls ||
      stored.username !== input.username;
    const { historyMonths = stored.historyMonths, followDeletions = stored.followDeletions } = input;
    const scopeChanged = historyMonths !== stored.historyMonths || followDeletions !== stored.followDeletions;
    await tx.mailbox.update({
      where: { id: mailboxId },
      data: {
        ...input,
        nextSyncAt: planNextSync(stored, { ...input, accountChanged }, new Date()),
        ...(accountChanged && { pausedAt: null, ownerErrorCount: 0 }),
        ...(input.enabled && !stored.enabled && { enabledAt: new Date() }),
        ...toSmtpColumns(stored, smtp),
        ...(password !== "" && { passwordSealed: sealPassword(stored, password) }),
      },
    });
    if (password !== "") await dropGrant(tx, mailboxId);
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id: mailboxId });
    return (accountChanged || scopeChanged) && input.enabled;
  });
}

async function hasMail(tx: Transaction, mailboxId: number): Promise<boolean> {
  return (await tx.messagePlace.findFirst({ where: { folder: { mailboxId } }, select: { uid: true } })) !== null;
}
