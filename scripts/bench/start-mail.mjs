import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthority, createCertificate, writePair } from "../test/certificates.mjs";
import { startDovecot } from "../test/dovecot.mjs";

/** A Dovecot of our own, with these lines in its configuration; `authority` is the file that makes its certificate trusted. */
export async function startMail({ settings = "" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "lokario-bench-mail-"));
  const authority = await createAuthority();
  const { certFile } = writePair(folder, "authority", authority);
  const certificate = await createCertificate({ host: "localhost", authority });
  const dovecot = await startDovecot({ certificate, settings });
  return {
    authority: certFile,
    port: dovecot.port,
    mailDir: dovecot.mailDir,
    async stop() {
      await dovecot.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
