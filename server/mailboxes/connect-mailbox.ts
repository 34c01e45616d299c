import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { checkAccount } from "./check-account";
import { getMailbox } from "./get-mailbox";
import { sealPassword } from "./password";
import { refuseDuplicate } from "./refuse-duplicate";
import { requestSyncNow } from "./request-sync-now";
import type { ConnectMailboxInput } from "./schema";
import type { MailboxView } from "./views";

/** Connects a mailbox and, when it is enabled, asks for its first sync. */
export async function connectMailbox(
  viewer: Viewer,
  input: ConnectMailboxInput,
  trigger: "MANUAL" | "API" = "MANUAL",
): Promise<MailboxView> {
  checkAccount(input);
  const id = await refuseDuplicate({ ...input, companyId: viewer.companyId }, () => insertMailbox(viewer, input));
  if (input.enabled) await requestSyncNow(viewer, id, trigger);
  return getMailbox(viewer, id);
}

function insertMailbox({ companyId }: Viewer, { password, ...input }: ConnectMailboxInput): Promise<number> {
  return db.$transaction(async (tx) => {
    const nextSyncAt = input.enabled ? new Date() : null;
    const { id } = await tx.mailbox.create({ data: { ...input, companyId, nextSyncAt }, select: { id: true } });
    // The seal names the row, so the row comes first.
    await tx.mailbox.update({ where: { id }, data: { passwordSealed: sealPassword({ id, companyId }, password) } });
    await publishChange(tx, companyId, { kind: "mailbox", id });
    return id;
  });
}
