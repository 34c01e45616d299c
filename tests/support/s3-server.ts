import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** A server of its own that speaks S3, with one empty bucket; it knows one key, and takes any signature (v4) made with it. */
export async function startS3Server(): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "lokario-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: "lokario", configs: [] }],
  });
  const { port } = await server.run();
  let running = true;
  return {
    env: {
      LOKARIO_BLOB_STORE: "s3",
      LOKARIO_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      LOKARIO_S3_BUCKET: "lokario",
      LOKARIO_S3_ACCESS_KEY_ID: "S3RVER",
      LOKARIO_S3_SECRET_ACCESS_KEY: "S3RVER",
      LOKARIO_S3_PATH_STYLE: "1",
    },
    async stop() {
      if (!running) return;
      running = false;
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
