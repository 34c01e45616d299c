import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import type { ImapUser } from "@/tests/support/imap-user";

/** A connected mailbox of a company that has nothing else. */
export interface FaultyMailbox {
  owner: Viewer;
  id: number;
}

/** Connects an account of Dovecot, or of a scripted server, which is told by its port. The schedule stays out of it. */
export async function connectFaulty(account: ImapUser | { port: number }): Promise<FaultyMailbox> {
  const { owner } = await createCompany();
  // Logins are counted by account.
  const username = `${randomUUID()}@atelier.test`;
  const user = { host: "localhost", useTls: true, username, password: "secret", home: "" };
  const { id } = await connectTestMailbox(owner, { account: { ...user, ...account }, enabled: false });
  await db.mailbox.update({ where: { id }, data: { enabled: true, nextSyncAt: null } });
  return { owner, id };
}

/** The next sync compares all UIDs (`true`), or asks for what is new only. */
export async function setVerify({ id }: FaultyMailbox, due: boolean): Promise<void> {
  await db.mailbox.update({
    where: { id },
    data: { verifyDueAt: new Date(Date.now() + (due ? -1_000 : 86_400_000)) },
  });
}
