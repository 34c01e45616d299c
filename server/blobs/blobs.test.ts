import { readdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { blobRoot } from "./blob-path";
import { deleteBlob } from "./delete-blob";
import { openBlob } from "./open-blob";
import { putBlob } from "./put-blob";

describe("blobs", () => {
  it("gives back what was kept, under one hash however it arrived", async () => {
    const whole = await putBlob(Buffer.from("devis.pdf"));
    const streamed = await putBlob(Readable.from([Buffer.from("devis"), Buffer.from(".pdf")]));
    expect(streamed).toEqual(whole);
    expect(whole.size).toBe(9);
    const content = await openBlob(whole.hash);
    expect(content && (await text(content))).toBe("devis.pdf");
  });

  it("leaves nothing behind when the source breaks off", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("connection lost");
      })(),
    );
    await expect(putBlob(broken)).rejects.toThrow("connection lost");
    expect(await readdir(path.join(blobRoot(), "incoming"))).toEqual([]);
  });

  it("answers null for what it does not hold, and deletes twice without complaint", async () => {
    const { hash } = await putBlob(Buffer.from("gone soon"));
    await deleteBlob(hash);
    await deleteBlob(hash);
    expect(await openBlob(hash)).toBeNull();
  });
});
