import { generate } from "selfsigned";
import { DEMO_HOST } from "@/server/network/demo-endpoint";

/** A certificate that this process alone trusts, for the demonstration's name alone. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: "commonName", value: DEMO_HOST }], {
    keyType: "ec",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: DEMO_HOST }] },
    ],
    // A server may run for years.
    notAfterDate: new Date(Date.now() + 10 * 365 * 86_400_000),
  });
  return { key, cert };
}
