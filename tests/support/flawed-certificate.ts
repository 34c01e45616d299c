import { readFileSync } from "node:fs";
import { createAuthority, createCertificate } from "@/scripts/test/certificates.mjs";

export type Flaw = "none" | "self-signed" | "unknown-authority" | "expired" | "not-yet-valid" | "wrong-host";

/** A server's certificate for localhost, with or without something wrong with it. */
export async function createFlawedCertificate(flaw: Flaw): Promise<{ key: string; cert: string }> {
  const trusted = { key: readVariable("TEST_CA_KEY"), cert: readVariable("NODE_EXTRA_CA_CERTS") };
  const authority = flaw === "unknown-authority" ? await createAuthority() : trusted;
  return createCertificate({
    host: flaw === "wrong-host" ? "ailleurs.test" : "localhost",
    expired: flaw === "expired",
    future: flaw === "not-yet-valid",
    ...(flaw === "self-signed" ? {} : { authority }),
  });
}

function readVariable(name: string): string {
  const file = process.env[name];
  if (!file) throw new Error(`${name} is not set: run by \`node scripts/test.mjs unit\`.`);
  return readFileSync(file, "utf8");
}
