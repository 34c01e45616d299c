import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";

const DAY_MS = 86_400_000;

/**
 * @typedef {object} Authority
 * @property {string} key
 * @property {string} cert
 */

/** A certificate authority that only the tests trust. @returns {Promise<Authority>} */
export async function createAuthority() {
  const { private: key, cert } = await generate([{ name: "commonName", value: "Lokario tests" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key, cert };
}

/**
 * A server certificate for `host` (and 127.0.0.1 when it is localhost), signed by the authority or by itself.
 * @param {{ host: string, authority?: Authority, expired?: boolean, future?: boolean }} options
 * @returns {Promise<Authority>}
 */
export async function createCertificate({ host, authority, expired = false, future = false }) {
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now + (future ? DAY_MS : -30 * DAY_MS)),
    notAfterDate: new Date(now + (expired ? -DAY_MS : 30 * DAY_MS)),
    ...(authority ? { ca: authority } : {}),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [{ type: 2, value: host }, ...(host === "localhost" ? [{ type: 7, ip: "127.0.0.1" }] : [])],
      },
    ],
  });
  return { key, cert };
}

/** Writes a pair where a server reads it. @param {string} folder @param {string} name @param {Authority} pair */
export function writePair(folder, name, { key, cert }) {
  const files = { keyFile: join(folder, `${name}.key`), certFile: join(folder, `${name}.crt`) };
  writeFileSync(files.keyFile, key, { mode: 0o600 });
  writeFileSync(files.certFile, cert);
  return files;
}
