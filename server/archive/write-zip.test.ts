import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { writeZip } from "./write-zip";

const CHUNK = Buffer.alloc(64 * 1024, "a");

test("other programs unpack it: names with accents, empty files, what does not compress", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lokario-zip-"));
  const contents = {
    "Devis été.pdf": randomBytes(300_000),
    "vide.txt": Buffer.alloc(0),
    "a.txt": Buffer.from("Bonjour"),
  };
  const files = Object.entries(contents).map(([name, content]) => ({
    name,
    open: async () => Readable.from([content]),
  }));
  writeFileSync(join(folder, "all.zip"), await buffer(Readable.from(writeZip(files))));
  // `jar`, `unzip` or `bsdtar` may be absent; Python reads archives wherever it is.
  execFileSync("python3", ["-m", "zipfile", "-t", join(folder, "all.zip")]);
  execFileSync("python3", ["-m", "zipfile", "-e", join(folder, "all.zip"), folder]);
  for (const [name, content] of Object.entries(contents))
    expect(readFileSync(join(folder, name)).equals(content)).toBe(true);
});

test("reads no more than is taken from it, and one file at a time", async () => {
  let read = 0;
  let opened = 0;
  const file = {
    name: "large",
    open: async () => {
      opened += 1;
      return Readable.from(
        (function* () {
          for (let chunk = 0; chunk < 16_000; chunk += 1) {
            read += CHUNK.length;
            yield randomBytes(CHUNK.length);
          }
        })(),
      );
    },
  };
  const zip = writeZip([file, file]);
  for (let piece = 0; piece < 5; piece += 1) await zip.next();
  expect([opened, read < 10_000_000]).toEqual([1, true]);
  await zip.return(undefined);
});

test("a file that breaks off breaks off the archive", async () => {
  const broken = {
    name: "a",
    open: async () =>
      Readable.from(
        (async function* () {
          yield CHUNK;
          throw new Error("gone");
        })(),
      ),
  };
  await expect(buffer(Readable.from(writeZip([broken])))).rejects.toThrow("gone");
});
