import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createToken } from "./create-token";
import { listTokens } from "./list-tokens";
import { requireCaller } from "./require-caller";
import { revokeToken } from "./revoke-token";
import { includesScope, SCOPES } from "./schema";

const bearer = (token: string) => `Bearer ${token}`;
const refused = { code: "auth.required" };
const DAY_MS = 86_400_000;

async function tokenOf() {
  const { owner, member } = await createCompany();
  const { token, view } = await createToken(owner, { name: "Comptabilité", scope: "sync", days: 30 });
  return { owner, member, token, view };
}

describe("an API token", () => {
  test("acts for its owner in its company, within its scope", async () => {
    const { owner, token, view } = await tokenOf();
    expect(await requireCaller(bearer(token))).toEqual({ tokenId: view.id, scope: "sync", viewer: owner });
    expect(token).toMatch(/^lok_[\w-]{43}$/);
  });

  test("is stored as a hash only, and never listed", async () => {
    const { owner, token } = await tokenOf();
    const stored = await db.apiToken.findFirstOrThrow({ where: { companyId: owner.companyId } });
    const listed = await listTokens(owner);
    expect(JSON.stringify([stored, listed])).not.toContain(token.slice(12));
    expect(JSON.stringify(listed)).not.toContain("hash");
    expect(listed).toMatchObject([{ name: "Comptabilité", prefix: token.slice(0, 10), scope: "sync", expired: false }]);
  });

  test("lives as long as was asked", async () => {
    const { view } = await tokenOf();
    expect(view.expiresAt.getTime() - Date.now()).toBeCloseTo(30 * DAY_MS, -5);
  });

  test.each([null, "", "Bearer", "Bearer lok_wrong", "Basic bG9rOmxvaw==", "lok_x"])(
    "refuses « %s »",
    async (header) => {
      await expect(requireCaller(header)).rejects.toMatchObject(refused);
    },
  );

  test("opens nothing once expired, revoked, or once its person left the company", async () => {
    const expired = await tokenOf();
    await db.apiToken.update({ where: { id: expired.view.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    const revoked = await tokenOf();
    await revokeToken(revoked.owner, revoked.view.id);
    const gone = await tokenOf();
    await db.membership.deleteMany({ where: { userId: gone.owner.userId } });
    for (const { token } of [expired, revoked, gone]) {
      await expect(requireCaller(bearer(token))).rejects.toMatchObject(refused);
    }
    expect(await listTokens(expired.owner)).toMatchObject([{ expired: true }]);
    expect(await listTokens(revoked.owner)).toEqual([]);
  });

  test("has the role that its person has now", async () => {
    const { owner, token } = await tokenOf();
    await db.membership.updateMany({ where: { userId: owner.userId }, data: { role: "MEMBER" } });
    expect((await requireCaller(bearer(token))).viewer.role).toBe("MEMBER");
  });

  test("notes its last use once a minute", async () => {
    const { owner, token } = await tokenOf();
    const lastUse = async () => (await listTokens(owner))[0]?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await requireCaller(bearer(token));
    const first = await lastUse();
    expect(first).toBeInstanceOf(Date);
    await requireCaller(bearer(token));
    expect(await lastUse()).toEqual(first);
  });

  test("cannot be made by a member, nor revoked from another company, nor twice", async () => {
    const { owner, member, view } = await tokenOf();
    const wanted = { name: "non", scope: "read", days: 30 } as const;
    await expect(createToken(member, wanted)).rejects.toMatchObject({ code: "auth.forbidden" });
    const { owner: stranger } = await createCompany();
    await expect(revokeToken(stranger, view.id)).rejects.toMatchObject({ code: "request.not_found" });
    await revokeToken(owner, view.id);
    await expect(revokeToken(owner, view.id)).rejects.toMatchObject({ code: "request.not_found" });
  });
});

test("each scope includes those before it", () => {
  const table = SCOPES.map((granted) => SCOPES.filter((needed) => includesScope(granted, needed)));
  expect(table).toEqual([["read"], ["read", "sync"], ["read", "sync", "manage"]]);
});
