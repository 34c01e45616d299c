import { readFileSync } from "node:fs";
import { createCertificate } from "@/scripts/test/certificates.mjs";
import { type Dovecot, startDovecot } from "@/scripts/test/dovecot.mjs";

type Flaw = "none" | "self-signed" | "expired" | "wrong-host";

/** One more Dovecot on localhost, for a suite about its certificate or its settings. Stop it in `afterAll`. */
export async function startExtraDovecot({
  certificate = "none",
  password = "secret",
  settings = "",
}: {
  certificate?: Flaw;
  password?: string;
  /** Lines of dovecot.conf. */
  settings?: string;
} = {}): Promise<Dovecot> {
  const authority = { key: readVariable("TEST_CA_KEY"), cert: readVariable("NODE_EXTRA_CA_CERTS") };
  const pair = await createCertificate({
    host: certificate === "wrong-host" ? "ailleurs.test" : "localhost",
    expired: certificate === "expired",
    ...(certificate === "self-signed" ? {} : { authority }),
  });
  return startDovecot({ certificate: pair, password, settings });
}

function readVariable(name: string): string {
  const file = process.env[name];
  if (!file) throw new Error(`${name} is not set: run by \`node scripts/test.mjs unit\`.`);
  return readFileSync(file, "utf8");
}
