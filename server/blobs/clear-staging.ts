import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** No download takes this long: whoever wrote the file is dead. */
const MAX_AGE_MS = 24 * 3_600_000;

/** Deletes what crashed processes left in the staging folder. */
export async function clearStaging(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > MAX_AGE_MS) await rm(file, { force: true });
  }
}
