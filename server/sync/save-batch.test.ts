import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import type { IncomingMessage } from "@/server/messages/incoming-message";
import { shapeMessages } from "@/server/messages/shape-messages";
import { createCompany } from "@/tests/support/company";
import { openRun } from "./open-run";
import { requestSync } from "./request-sync";
import { saveBatch } from "./save-batch";
import { requireLease } from "./take-lease";
import { toBatchSource } from "./to-batch-source";

const readable: IncomingMessage = {
  nature: "ORDINARY",
  uid: 1,
  flags: [],
  receivedAt: new Date("2026-01-05T08:00:00Z"),
  size: 1_000,
  messageId: "lisible@client.test",
  inReplyTo: null,
  references: [],
  subject: "Lisible",
  from: { name: "Jean", address: "jean@client.test" },
  to: [],
  cc: [],
  replyTo: [],
  date: null,
  text: "Bonjour",
  html: null,
  snippet: "Bonjour",
  truncated: false,
  attachments: [],
};

it("quarantines the one message that PostgreSQL refuses, and stores the rest of its batch", async () => {
  const { owner } = await createCompany();
  const account = {
    emailAddress: "x@imap.test",
    username: "x@imap.test",
    password: "secret",
    provider: "other" as const,
  };
  const server = { imapHost: "localhost", imapPort: 993, useTls: true, syncIntervalMinutes: 5, enabled: false };
  const { id: mailboxId } = await connectMailbox(owner, { name: "Boîte", ...account, ...server });
  await db.mailbox.update({ where: { id: mailboxId }, data: { enabled: true, nextSyncAt: null } });
  const folder = await db.folder.create({ data: { mailboxId, path: "INBOX", uidValidity: 7n } });
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await openRun(runId);

  // A date that JavaScript knows and PostgreSQL does not.
  const refused = { ...readable, uid: 2, messageId: "refuse@client.test", receivedAt: new Date(8.64e15) };
  const run = await requireLease(runId);
  const messages = await shapeMessages(toBatchSource(run, folder), [readable, refused]);
  expect(await saveBatch(run, folder, { uids: [1, 2], messages, unreadable: [] })).toEqual({
    imported: 1,
    duplicates: 0,
    quarantined: 1,
    tied: 0,
  });

  const places = await db.messagePlace.findMany({ where: { folderId: folder.id }, orderBy: { uid: "asc" } });
  expect(places.map((place) => place.outcome)).toEqual(["IMPORTED", "QUARANTINED"]);
});
