import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { openPassword, sealPassword } from "@/server/mailboxes/password";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { findTextInDatabase } from "@/tests/support/find-text";
import { imapUser } from "@/tests/support/imap-user";
import { buildMails } from "@/tests/support/mail";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { type KeyRing, keyRing, parseKeyRing } from "./key-ring";
import { openSecret } from "./open-secret";
import { rotateSecrets } from "./rotate-secrets";
import { sealSecret } from "./seal-secret";
import { SEALED_COLUMNS } from "./sealed-columns";
import { readSealedRows, replaceSealed } from "./sealed-rows";

const CANARY = "canari-mot-de-passe";
const makeKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const [newKey, oldKey, lostKey] = [makeKey("k2"), makeKey("k1"), makeKey("k0")];
const [passwords] = SEALED_COLUMNS;
const place = { table: "mailbox", field: "password" } as const;

// Lokario's own ring, as `npm run keys:rotate` has it too; asked for once a process.
vi.stubEnv("LOKARIO_ENCRYPTION_KEYS", `${newKey},${oldKey}`);

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;

beforeAll(async () => {
  database = await useOwnDatabase();
});

beforeEach(async () => {
  await db.company.deleteMany();
  ({ owner } = await createCompany());
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** A mailbox whose password was encrypted when `ring` was the ring. */
async function storeSealed(password: string, ring: KeyRing = parseKeyRing(oldKey), name?: string): Promise<number> {
  const { id, companyId } = await createStoredMailbox(owner.companyId, name);
  await setSealed(id, sealSecret(password, { ...place, companyId, rowId: id }, ring));
  return id;
}

const setSealed = (id: number, passwordSealed: string | null) =>
  db.mailbox.update({ where: { id }, data: { passwordSealed } });

async function readSealed(id: number): Promise<string> {
  return (await db.mailbox.findUniqueOrThrow({ where: { id } })).passwordSealed ?? "";
}

async function openWith(ring: KeyRing, rowId: number): Promise<string> {
  return openSecret(await readSealed(rowId), { ...place, companyId: owner.companyId, rowId }, ring);
}

describe("a rotation", () => {
  it("encrypts every secret with the first key, of which the database shows nothing", async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, (_, index) => storeSealed(`${CANARY} ${index}`)));
    const { firstKey, reencrypted, unopenable, secretsByKey } = await rotateSecrets();
    expect({ firstKey, reencrypted, unopenable }).toEqual({ firstKey: "k2", reencrypted: 5, unopenable: [] });
    expect([...secretsByKey]).toEqual([
      ["k2", 5],
      ["k1", 0],
    ]);
    // The old key may go.
    for (const [index, id] of ids.entries())
      expect(await openWith(parseKeyRing(newKey), id)).toBe(`${CANARY} ${index}`);
    expect(await findTextInDatabase(CANARY)).toEqual([]);
    for (const key of [newKey, oldKey]) expect(await findTextInDatabase(key.slice(3))).toEqual([]);
    const sealed = await readSealed(ids[0] ?? 0);
    expect(await rotateSecrets()).toMatchObject({ reencrypted: 0, interrupted: false });
    expect(await readSealed(ids[0] ?? 0)).toBe(sealed);
  });

  it("names what no key opens, leaves it as it is, and goes on with the rest", async () => {
    const lost = await storeSealed("perdu", parseKeyRing(lostKey), "Support");
    const broken = await storeSealed("abîmé", undefined, "Devis");
    await setSealed(broken, `${(await readSealed(broken)).slice(0, -4)}AAAA`);
    await storeSealed("sain");
    const before = [await readSealed(lost), await readSealed(broken)];
    const { reencrypted, unopenable, secretsByKey } = await rotateSecrets();
    expect(reencrypted).toBe(1);
    expect(unopenable.map(({ mailbox }) => mailbox)).toEqual([
      { id: lost, name: "Support" },
      { id: broken, name: "Devis" },
    ]);
    expect([await readSealed(lost), await readSealed(broken)]).toEqual(before);
    expect(Object.fromEntries(secretsByKey)).toEqual({ k2: 1, k1: 1, k0: 1 });
  });

  it("opens nothing that was moved to another mailbox, and neither does a sync", async () => {
    const account = imapUser("echange");
    const own = await connectAccount(owner, account);
    const other = await storeSealed(CANARY, keyRing());
    const sealed = [await readSealed(own), await readSealed(other)];
    await setSealed(own, sealed[1] ?? null);
    await setSealed(other, sealed[0] ?? null);
    expect((await rotateSecrets()).unopenable.map(({ mailbox }) => mailbox?.id)).toEqual([own, other]);
    await expect(syncNow(owner, own)).rejects.toMatchObject({ code: "internal" });
  });

  it("that is broken off leaves every secret to the next one", async () => {
    const ids: number[] = [];
    for (let n = 0; n < 120; n += 1) ids.push(await storeSealed(`mot de passe ${n}`));
    const first = await rotateSecrets(AbortSignal.abort());
    expect(first).toMatchObject({ reencrypted: 100, interrupted: true, unopenable: [] });
    expect(Object.fromEntries(first.secretsByKey)).toEqual({ k2: 100, k1: 20 });
    for (const [n, id] of ids.entries()) expect(await openWith(keyRing(), id)).toBe(`mot de passe ${n}`);
    expect(await rotateSecrets()).toMatchObject({ reencrypted: 20, interrupted: false });
  });
});

describe("a password that is changed meanwhile", () => {
  it("is not overwritten by the one that was read before", async () => {
    const id = await storeSealed("ancien");
    const [row] = await readSealedRows(passwords, 0, 1);
    if (!row) throw new Error("Nothing is sealed");
    const changed = sealPassword({ id, companyId: owner.companyId }, "nouveau");
    await setSealed(id, changed);
    expect(await replaceSealed(passwords, row, sealSecret("ancien", { ...place, ...row }))).toBe(false);
    expect(await readSealed(id)).toBe(changed);
    await setSealed(id, null);
    expect(await replaceSealed(passwords, row, "v1.")).toBe(false);
    expect(await readSealed(id)).toBe("");
  });

  it("is rotated too, when it was a process with the old ring that changed it", async () => {
    const ids: number[] = [];
    for (let n = 0; n < 60; n += 1) ids.push(await storeSealed("ancien"));
    const old = parseKeyRing(oldKey);
    const change = async () => {
      for (const rowId of ids.toReversed()) {
        await setSealed(rowId, sealSecret(`nouveau ${rowId}`, { ...place, companyId: owner.companyId, rowId }, old));
      }
    };
    await Promise.all([rotateSecrets(), change(), rotateSecrets()]);
    expect((await rotateSecrets()).unopenable).toEqual([]);
    for (const id of ids) expect(await openWith(parseKeyRing(newKey), id)).toBe(`nouveau ${id}`);
  });
});

it("goes on while mail is synced", async () => {
  const account = imapUser("rotation");
  const id = await connectAccount(owner, account);
  deliver(account, buildMails(60));
  const rings = [parseKeyRing(`${oldKey},${newKey}`), parseKeyRing(`${newKey},${oldKey}`)];
  let syncing = true;
  const rotate = async () => {
    let turns = 0;
    for (; syncing; turns += 1) {
      expect(await rotateSecrets(undefined, rings[turns % 2])).toMatchObject({ reencrypted: 1, unopenable: [] });
      // The next step of the sync signs in with what stands there now.
      await closeConnections(id);
    }
    return turns;
  };
  const sync = syncNow(owner, id).finally(() => {
    syncing = false;
  });
  const [summary, turns] = await Promise.all([sync, rotate()]);
  expect(summary).toMatchObject({ status: "success", imported: 60 });
  expect(turns).toBeGreaterThan(1);
  expect(openPassword({ id, companyId: owner.companyId }, await readSealed(id))).toBe(account.password);
});
