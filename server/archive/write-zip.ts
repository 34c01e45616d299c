import type { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export interface ZipFile {
  name: string;
  /** Called when its turn comes, so that one file at a time is open. */
  open: () => Promise<Readable>;
}

interface Written {
  name: Buffer;
  offset: number;
  crc: number;
  compressed: number;
  size: number;
}

// Sizes follow the content (bit 3), so that nothing is read twice or held; names are UTF-8 (bit 11).
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATE = 8;
/** What the 32-bit fields of the format can say; whoever calls keeps below. */
export const MAX_ZIP_BYTES = 4_000_000_000;

/** A zip archive, piece by piece as it is asked for: what is in memory does not grow with the files (APPNOTE 6.3). */
export async function* writeZip(files: Iterable<ZipFile>, at = new Date()): AsyncGenerator<Buffer> {
  const when = dosTime(at);
  const written: Written[] = [];
  let offset = 0;
  for (const { name, open } of files) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, compressed: 0, size: 0 };
    yield localHeader(entry, when);
    for await (const piece of compress(await open(), entry)) yield piece;
    const descriptor = fields([4, 0x08074b50], [4, entry.crc], [4, entry.compressed], [4, entry.size]);
    yield descriptor;
    offset += 30 + entry.name.length + entry.compressed + descriptor.length;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map((entry) => centralHeader(entry, when)));
  yield directory;
  const count = written.length;
  yield fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
}

async function* compress(content: Readable, entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 1 });
  content.on("error", (error) => deflate.destroy(error));
  content.on("data", (chunk: Buffer) => {
    entry.crc = crc32(chunk, entry.crc);
    entry.size += chunk.length;
  });
  content.pipe(deflate);
  try {
    for await (const piece of deflate) {
      entry.compressed += piece.length;
      yield piece;
    }
  } finally {
    // Whoever stops reading lets go of the file too.
    content.destroy();
  }
}

function localHeader({ name }: Written, [time, date]: [number, number]): Buffer {
  const unknown: [number, number][] = [[4, 0], [4, 0], [4, 0]]; // biome-ignore format: three sizes that follow
  const head = fields(
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, time],
    [2, date],
    ...unknown,
    [2, name.length],
    [2, 0],
  );
  return Buffer.concat([head, name]);
}

function centralHeader({ name, offset, crc, compressed, size }: Written, [time, date]: [number, number]): Buffer {
  const head = fields(
    ...([
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, time],
      [2, date],
    ] as [number, number][]),
    ...([
      [4, crc],
      [4, compressed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
    ] as [number, number][]),
    ...([
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as [number, number][]),
  );
  return Buffer.concat([head, name]);
}

/** Little-endian numbers, one after another: how many bytes each, and its value. */
function fields(...list: [bytes: number, value: number][]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/** Two seconds' resolution, from 1980 on, without a zone. */
function dosTime(at: Date): [time: number, date: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return [time, ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()];
}
