import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startS3Server } from "@/tests/support/s3-server";
import { blobStore } from "./choose-store";
import { diskStore } from "./disk-store";
import { s3Store } from "./s3-store";
import { stageBuffer, stageContent } from "./stage-content";

let server: Awaited<ReturnType<typeof startS3Server>>;

// Before the first look at the environment, which is read once.
beforeAll(async () => {
  server = await startS3Server();
  for (const [name, value] of Object.entries(server.env)) vi.stubEnv(name, value);
});

afterAll(() => server.stop());

/** Longer than what is kept in memory while it waits for its hash. */
const LONG = 5_000_000;

describe.each([
  ["disk", diskStore],
  ["s3", s3Store],
])("the store of kind %s", (_kind, open) => {
  const read = async (hash: Buffer) => {
    const stream = await open().open(hash);
    return stream && buffer(stream);
  };

  it("gives back short and long content, byte for byte", async () => {
    for (const content of [Buffer.alloc(0), randomBytes(20), randomBytes(LONG)]) {
      const staged = await stageContent(Readable.from(chunks(content), { objectMode: false }));
      expect(staged.size).toBe(content.length);
      await open().put(staged);
      expect((await read(staged.hash))?.equals(content)).toBe(true);
      if (typeof staged.content === "string") expect(existsSync(staged.content)).toBe(false);
    }
  });

  it("keeps the same content twice as one", async () => {
    const staged = stageBuffer(randomBytes(100));
    await Promise.all([open().put(staged), open().put(staged)]);
    await open().put(staged);
    expect(await read(staged.hash)).toEqual(staged.content);
  });

  it("answers null for what it does not hold, and deletes twice without complaint", async () => {
    const staged = stageBuffer(randomBytes(100));
    expect(await open().open(staged.hash)).toBeNull();
    await open().put(staged);
    await open().delete(staged.hash);
    await open().delete(staged.hash);
    expect(await open().open(staged.hash)).toBeNull();
  });

  it("lets go of what nobody reads to the end", async () => {
    const staged = stageBuffer(randomBytes(LONG));
    await open().put(staged);
    for (let turn = 0; turn < 60; turn++) (await open().open(staged.hash))?.destroy();
    expect((await read(staged.hash))?.length).toBe(LONG);
  });
});

it("is chosen by the environment", () => {
  expect(blobStore()).toBe(s3Store());
  vi.stubEnv("VERCEL", "1");
  expect([s3Store().lasts, diskStore().lasts]).toEqual([true, false]);
  vi.stubEnv("VERCEL", undefined);
});

it("is refused by a server that does not know the key", async () => {
  vi.stubEnv("LOKARIO_S3_ACCESS_KEY_ID", "unknown");
  vi.resetModules();
  const { s3Store: strange } = await import("./s3-store");
  await expect(strange().put(stageBuffer(randomBytes(10)))).rejects.toMatchObject({ code: "storage.unavailable" });
});

it("names a bucket that does not answer", async () => {
  await server.stop();
  await expect(s3Store().open(Buffer.alloc(32))).rejects.toMatchObject({ code: "storage.unavailable" });
});

function chunks(content: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < content.length; start += 64_000) parts.push(content.subarray(start, start + 64_000));
  return parts;
}
