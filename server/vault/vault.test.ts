import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { parseKeyRing } from "./key-ring";
import { openSecret } from "./open-secret";
import { sealSecret } from "./seal-secret";
import type { SecretBinding } from "./secret-binding";

const oldKey = `old:${randomBytes(32).toString("base64")}`;
const newKey = `new:${randomBytes(32).toString("base64")}`;
const ring = parseKeyRing(oldKey);
const place: SecretBinding = { companyId: 1, table: "mailbox", rowId: 7, field: "password" };
const secret = "mot de passe été 🔑";

test("a secret opens in the place it was sealed for", () => {
  expect(openSecret(sealSecret(secret, place, ring), place, ring)).toBe(secret);
  expect(openSecret(sealSecret("", place, ring), place, ring)).toBe("");
});

test("a character split between cipher blocks survives", () => {
  const long = "é".repeat(10_001);
  expect(openSecret(sealSecret(long, place, ring), place, ring)).toBe(long);
});

test("the sealed text names its key and shows nothing of the secret", () => {
  const sealed = sealSecret(secret, place, ring);
  expect(sealed).toMatch(/^v1\.old\.[\w-]{16}\.[\w-]+$/);
  expect(Buffer.from(sealed).includes(secret)).toBe(false);
  expect(sealSecret(secret, place, ring)).not.toBe(sealed);
});

test.each([
  ["another company", { companyId: 2 }],
  ["another table", { table: "outbox" }],
  ["another row", { rowId: 8 }],
  ["another field", { field: "token" }],
])("a secret moved to %s does not open", (_where, change) => {
  const sealed = sealSecret(secret, place, ring);
  expect(() => openSecret(sealed, { ...place, ...change } as SecretBinding, ring)).toThrow("internal");
});

test("a secret with any one character altered does not open", () => {
  const sealed = sealSecret(secret, place, ring);
  for (let i = 0; i < sealed.length; i += 1) {
    const altered = sealed.slice(0, i) + (sealed[i] === "A" ? "B" : "A") + sealed.slice(i + 1);
    // The last character of base64url may hold unused bits: then the bytes are the same.
    if (Buffer.from(altered, "base64url").equals(Buffer.from(sealed, "base64url"))) continue;
    expect(() => openSecret(altered, place, ring), `character ${i}`).toThrow("internal");
  }
});

test("a truncated secret does not open", () => {
  const sealed = sealSecret(secret, place, ring);
  for (const length of [0, 3, 10, sealed.length - 8])
    expect(() => openSecret(sealed.slice(0, length), place, ring)).toThrow("internal");
});

test("after a rotation the first key seals and the old one still opens, until it leaves the ring", () => {
  const sealed = sealSecret(secret, place, ring);
  const rotated = parseKeyRing(`${newKey}, ${oldKey}`);
  expect(openSecret(sealed, place, rotated)).toBe(secret);
  expect(sealSecret(secret, place, rotated)).toMatch(/^v1\.new\./);
  expect(() => openSecret(sealed, place, parseKeyRing(newKey))).toThrow("internal");
});

test("a wrong ring is refused without showing its keys", () => {
  for (const text of ["", "a", `a:${randomBytes(16).toString("base64")}`, `${oldKey},${oldKey}`, `é:${oldKey}`]) {
    expect(() => parseKeyRing(text)).toThrow(/LOKARIO_ENCRYPTION_KEYS: entry \d/);
    try {
      parseKeyRing(text);
    } catch (error) {
      expect(String(error)).not.toContain(oldKey.slice(4));
    }
  }
});
