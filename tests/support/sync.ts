import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import { closeRun } from "@/server/sync/close-run";
import { connectRun } from "@/server/sync/connect-run";
import { importSlice } from "@/server/sync/import-slice";
import { requestSync } from "@/server/sync/request-sync";
import { type RunSummary, waitForRun } from "@/server/sync/wait-for-run";
import type { ImapUser } from "./imap-user";

/** Connects a mailbox that only the test syncs: the schedule stays out of it. Answers its id. */
export async function connectAccount(owner: Viewer, account: ImapUser): Promise<number> {
  const { host: imapHost, port: imapPort, useTls, username, password } = account;
  const person = { name: "Boîte principale", provider: "other" as const, emailAddress: username, username, password };
  const server = { imapHost, imapPort, useTls, syncIntervalMinutes: 5 };
  const { id } = await connectMailbox(owner, { ...person, ...server, enabled: false });
  await db.mailbox.update({ where: { id }, data: { enabled: true, nextSyncAt: null } });
  return id;
}

/** One sync from its request to its end: what the durable function does, without it. */
export async function syncNow(owner: Viewer, mailboxId: number): Promise<RunSummary> {
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await connectRun(runId, 0);
  while (!(await importSlice(runId, 0)).done);
  await closeRun(runId, 0);
  return waitForRun(owner, runId);
}
