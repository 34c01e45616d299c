import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { connectRun } from "@/server/sync/connect-run";
import { importSlice } from "@/server/sync/import-slice";
import { openRun } from "@/server/sync/open-run";
import { requestSync } from "@/server/sync/request-sync";
import { deliver } from "@/tests/support/deliver";
import { buildMail } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { listMaildir } from "@/tests/support/maildir";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";

const mailbox = mailboxForEachTest("quarantaine");

beforeEach(async () => {
  deliver(mailbox.user, [buildMail(), buildUnreadableMail("Trop de parties"), buildMail()]);
});

const readQuarantined = () => db.quarantinedMessage.findFirstOrThrow({ where: { mailboxId: mailbox.id } });
const readMailbox = () => db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });

describe("a mail that cannot be read", () => {
  it("is quarantined with its original, and does not keep the others out", async () => {
    expect(await mailbox.sync()).toMatchObject({ status: "partial", imported: 2, quarantined: 1 });
    expect(await readMailbox()).toMatchObject({ status: "PARTIAL", lastErrorCode: "sync.partial" });
    const kept = await readQuarantined();
    expect(kept).toMatchObject({ subject: "Trop de parties", tries: 1 });
    expect(kept.blobHash).not.toBeNull();
  });

  it("is tried three times, then again only by a newer parser", async () => {
    for (const tries of [1, 2, 3]) {
      expect(await mailbox.sync()).toMatchObject({ status: "partial", quarantined: 1 });
      expect(await readQuarantined()).toMatchObject({ tries });
    }
    expect(await mailbox.sync()).toMatchObject({ quarantined: 0 });
    expect(await readMailbox()).toMatchObject({ status: "PARTIAL" });

    await db.quarantinedMessage.updateMany({ where: { mailboxId: mailbox.id }, data: { parserVersion: 0 } });
    expect(await mailbox.sync()).toMatchObject({ quarantined: 1 });
    expect(await readQuarantined()).toMatchObject({ tries: 1 });
  });

  it("is tried once in a run, however many slices that takes", async () => {
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(runId);
    await connectRun(runId, 0);
    await importSlice(runId, 0);
    await importSlice(runId, 0);
    expect(await readQuarantined()).toMatchObject({ tries: 1 });
    expect(await db.syncRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ quarantined: 1, done: 3 });
  });

  it("is imported once it can be read, and its original let go", async () => {
    await mailbox.sync();
    // What stands for a better parser: the place fails, its mail does not.
    const { uid, id, blobHash } = await readQuarantined();
    const [readable] = await db.messagePlace.findMany({
      where: { folder: { mailboxId: mailbox.id }, outcome: "IMPORTED" },
    });
    await db.message.delete({ where: { id: readable?.messageId ?? "" } });
    const key = { folderId: readable?.folderId ?? 0, uidValidity: readable?.uidValidity ?? 0n };
    await db.messagePlace.create({ data: { ...key, uid: readable?.uid ?? 0n, outcome: "QUARANTINED" } });
    await db.quarantinedMessage.update({ where: { id }, data: { uid: readable?.uid ?? 0n } });
    await db.messagePlace.deleteMany({ where: { ...key, uid } });
    listMaildir(mailbox.user)[Number(uid) - 1]?.expunge();

    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 1 });
    expect(await readQuarantined()).toMatchObject({ resolution: "IMPORTED", blobHash: null });
    expect(await db.looseBlob.count({ where: { hash: blobHash ?? new Uint8Array() } })).toBeGreaterThan(0);
    expect(await readMailbox()).toMatchObject({ status: "SYNCED", lastErrorCode: null });
  });
});
