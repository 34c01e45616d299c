import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
/** zlib's threads: each holds one file. */
const AT_ONCE = 4;

/**
 * Writes `x.js.br` beside each script and style sheet of the build: a sixth smaller than what can be compressed while a
 * browser waits. next.config.ts answers with them.
 * @param {string} dir the build's folder of static files
 */
export async function compressStatic(dir) {
  const names = (await readdir(dir, { recursive: true })).filter((name) => /\.(js|css)$/.test(name));
  const next = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await compressFile(join(dir, name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function compressFile(path) {
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await compress(content, { params }));
}
