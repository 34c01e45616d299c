import { beforeAll, beforeEach } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import type { RunSummary } from "@/server/sync/wait-for-run";
import { createCompany } from "./company";
import { type ImapUser, imapUser } from "./imap-user";
import { connectAccount, syncNow } from "./sync";

interface MailboxOfATest {
  owner: Viewer;
  member: Viewer;
  /** Its account on the tests' Dovecot, for `deliver`. */
  user: ImapUser;
  id: number;
  sync(): Promise<RunSummary>;
}

/** Gives the tests of a file a company, and each of them a mailbox that is connected, empty and synced by nobody else. */
export function mailboxForEachTest(name: string): Readonly<MailboxOfATest> {
  const mailbox = { sync: () => syncNow(mailbox.owner, mailbox.id) } as MailboxOfATest;
  beforeAll(async () => {
    const { owner, member } = await createCompany();
    Object.assign(mailbox, { owner, member });
  });
  beforeEach(async () => {
    mailbox.user = imapUser(name);
    mailbox.id = await connectAccount(mailbox.owner, mailbox.user);
  });
  return mailbox;
}
