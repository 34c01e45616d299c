import { randomBytes, randomUUID } from "node:crypto";
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { blobStore } from "./choose-store";
import { claimBlobs, dropBlobs } from "./hold-blobs";
import { openBlob } from "./open-blob";
import { putBlob, type StoredBlob } from "./put-blob";
import { sweepBlobs } from "./sweep-blobs";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  database = await useOwnDatabase();
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

describe("putBlob", () => {
  it("gives back what was kept, under one hash however it arrived", async () => {
    const whole = await putBlob(Buffer.from("devis.pdf"));
    const streamed = await putBlob(Readable.from([Buffer.from("devis"), Buffer.from(".pdf")]));
    expect(streamed).toMatchObject({ hash: whole.hash, size: 9 });
    const content = await openBlob(whole.hash);
    expect(content && (await text(content))).toBe("devis.pdf");
  });

  it("leaves nothing behind when the source breaks off", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(2_000_000);
        throw new Error("connection lost");
      })(),
    );
    await expect(putBlob(broken)).rejects.toThrow("connection lost");
    expect(await readdir(blobStore().stagingDir)).toEqual([]);
  });
});

describe("sweepBlobs", () => {
  it("deletes content when its last reference goes, not before", async () => {
    const [one, other] = [await createAttachment(), await createAttachment()];
    const blob = await putBlob(randomBytes(50));
    await refer(one, blob);
    await refer(other, await putBlobAgain(blob));
    await db.message.delete({ where: { id: one } });
    await sweepBlobs();
    expect(await isKept(blob)).toBe(true);
    await db.company.deleteMany();
    await sweepBlobs();
    expect(await isKept(blob)).toBe(false);
    expect(await db.looseBlob.count({ where: { hash: new Uint8Array(blob.hash) } })).toBe(0);
  });

  it("deletes what a row refers to no longer", async () => {
    const message = await createAttachment();
    const [before, after] = [await putBlob(randomBytes(50)), await putBlob(randomBytes(50))];
    await refer(message, before);
    await refer(message, after);
    await sweepBlobs();
    expect([await isKept(before), await isKept(after)]).toEqual([false, true]);
  });

  it("spares content that was put and is not referred to yet", async () => {
    const message = await createAttachment();
    const first = await putBlob(randomBytes(50));
    await refer(message, first);
    const again = await putBlobAgain(first);
    await db.message.delete({ where: { id: message } });
    await sweepBlobs();
    expect(await isKept(first)).toBe(true);
    await refer(await createAttachment(), again);
    await sweepBlobs();
    expect(await isKept(first)).toBe(true);
  });

  it("deletes content whose process died before a row referred to it", async () => {
    const blob = await putBlob(randomBytes(50));
    await passAnHour(blob);
    await sweepBlobs();
    expect(await isKept(blob)).toBe(false);
    await expect(db.$transaction((tx) => claimBlobs(tx, [blob.hold]))).rejects.toThrow("held");
  });

  it("clears what crashed processes were writing, not what is being written", async () => {
    const { stagingDir } = blobStore();
    const [old, young] = [join(stagingDir, "old"), join(stagingDir, "young")];
    for (const file of [old, young]) await writeFile(file, "half");
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(old, yesterday, yesterday);
    await sweepBlobs();
    expect(await readdir(stagingDir)).toEqual(["young"]);
    await rm(young);
  });

  it("deletes content that was dropped", async () => {
    const blob = await putBlob(randomBytes(50));
    await db.$transaction((tx) => dropBlobs(tx, [blob.hold]));
    await sweepBlobs();
    expect(await isKept(blob)).toBe(false);
  });

  it("never deletes what is being kept at the same moment", async () => {
    const contents = Array.from({ length: 20 }, () => randomBytes(50));
    for (let round = 0; round < 5; round++) {
      const messages = await Promise.all(contents.map(() => createAttachment()));
      const keep = async (message: string, index: number) => {
        const blob = await putBlob(contents[index] ?? Buffer.alloc(0));
        await refer(message, blob);
        return blob;
      };
      const [blobs] = await Promise.all([Promise.all(messages.map(keep)), sweepBlobs(), sweepBlobs()]);
      await sweepBlobs();
      expect(await Promise.all(blobs.map(isKept))).toEqual(blobs.map(() => true));
      // The next round keeps the same content while the sweep takes it away.
      await db.message.deleteMany({ where: { id: { in: messages } } });
    }
  });
});

async function putBlobAgain({ hash }: StoredBlob): Promise<StoredBlob> {
  const content = await openBlob(hash);
  return putBlob(content ?? Buffer.alloc(0));
}

async function isKept({ hash }: StoredBlob): Promise<boolean> {
  const content = await openBlob(hash);
  content?.destroy();
  return content !== null;
}

/** A message with one attachment that is not archived. */
async function createAttachment(): Promise<string> {
  const { owner } = await createCompany();
  const file = { part: "2", encoding: "base64", filename: "a.pdf", contentType: "application/pdf", size: 1 };
  const [stored] = await storeMail(await createStoredMailbox(owner.companyId), [
    { messageId: `${randomUUID()}@client.test`, attachments: [{ ...file, contentId: null, inline: false }] },
  ]);
  return stored?.messageId ?? "";
}

async function refer(messageId: string, { hash, hold }: StoredBlob): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.attachment.updateMany({ where: { messageId }, data: { blobHash: new Uint8Array(hash) } });
    await claimBlobs(tx, [hold]);
  });
}

async function passAnHour({ hold }: StoredBlob): Promise<void> {
  await db.$executeRaw`UPDATE "loose_blob" SET "freeAt" = now() - interval '1 second' WHERE "id" = ${hold}::uuid`;
}
