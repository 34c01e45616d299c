import { type Dovecot, startDovecot } from "@/scripts/test/dovecot.mjs";
import { createFlawedCertificate, type Flaw } from "./flawed-certificate";

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
  return startDovecot({ certificate: await createFlawedCertificate(certificate), password, settings });
}
