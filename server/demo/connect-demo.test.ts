import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { archiveSlice } from "@/server/archive/archive-slice";
import { openAttachment } from "@/server/archive/open-attachment";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { listMailboxes } from "@/server/mailboxes/list-mailboxes";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { syncNow } from "@/tests/support/sync";
import { connectDemo } from "./connect-demo";
import { ensureDemoServer } from "./ensure-demo-server";
import { isDemoAvailable } from "./is-demo-available";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;
let member: Viewer;
let mailboxId: number;

beforeAll(async () => {
  vi.stubEnv("LOKARIO_EMBEDDED_DATABASE", "1");
  database = await useOwnDatabase();
  ({ owner, member } = await createCompany());
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** In the next minute: the server may have delivered this one's by itself. */
async function deliverNext(minutes: number) {
  const server = await ensureDemoServer(new Date());
  server.deliver(new Date(Date.now() + minutes * 60_000));
}

describe("the demonstration mailbox", () => {
  it("is offered to an owner without mailboxes, and on no serverless host", async () => {
    expect(await isDemoAvailable(owner)).toBe(true);
    expect(await isDemoAvailable(member)).toBe(false);
    vi.stubEnv("VERCEL", "1");
    expect(await isDemoAvailable(owner)).toBe(false);
    await expect(connectDemo(owner)).rejects.toMatchObject({ code: "demo.unavailable" });
    vi.stubEnv("VERCEL", "");
  });

  it("is connected as any other, and only once", async () => {
    ({ id: mailboxId } = await connectDemo(owner));
    expect(await listMailboxes(owner)).toMatchObject([{ provider: "demo", syncIntervalMinutes: 1, state: "running" }]);
    await expect(connectDemo(owner)).rejects.toMatchObject({ code: "demo.unavailable" });
  });

  it("brings 198 mails, and two that cannot be imported", async () => {
    expect(await syncNow(owner, mailboxId)).toMatchObject({
      status: "partial",
      imported: 198,
      duplicates: 0,
      quarantined: 2,
    });
    expect(await listMailboxes(owner)).toMatchObject([{ state: "partial", messageCount: 198 }]);
    expect(await db.message.count({ where: { seen: false } })).toBeGreaterThan(20);
  });

  it("holds conversations, contact forms and attachments that open", async () => {
    const lambert = await db.message.findMany({ where: { messageId: { startsWith: "devis-lambert" } } });
    expect(lambert).toHaveLength(5);
    expect(new Set(lambert.map(({ conversationId }) => conversationId)).size).toBe(1);
    const form = await db.message.findFirstOrThrow({ where: { messageId: { startsWith: "formulaire-" } } });
    expect(form.correspondentAddress).not.toBe(form.fromAddress);
    const quote = await db.attachment.findFirstOrThrow({ where: { filename: "Devis DE-2417 signé.pdf" } });
    const opened = await openAttachment(owner, quote.id);
    expect((await buffer(opened.stream)).subarray(0, 8).toString()).toBe("%PDF-1.4");
    expect(await db.attachment.count({ where: { inline: true } })).toBeGreaterThan(5);
  });

  it("lets every attachment be archived", async () => {
    while (!(await archiveSlice(mailboxId)).done);
    expect(await db.attachment.count({ where: { blobHash: null } })).toBe(0);
  });

  it("brings nothing twice, and the mail of each new minute", async () => {
    // What could not be read is tried again.
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 0, duplicates: 0, quarantined: 2 });
    await deliverNext(1);
    await deliverNext(1);
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 1, duplicates: 0 });
    await deliverNext(2);
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 1, duplicates: 0 });
    expect(await listMailboxes(owner)).toMatchObject([{ state: "partial", messageCount: 200 }]);
  });

  it("meets its kept mail again when it is connected anew", async () => {
    await disconnectMailbox(owner, mailboxId, { messages: "keep" });
    expect(await isDemoAvailable(owner)).toBe(true);
    ({ id: mailboxId } = await connectDemo(owner));
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 0, duplicates: 200 });
  });
});
