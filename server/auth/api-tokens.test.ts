import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createApiToken, requireTokenViewer } from "./api-tokens";

const bearer = (token: string) => `Bearer ${token}`;
const refused = { code: "auth.required" };

async function tokenOf(expiresAt?: Date) {
  const { owner } = await createCompany();
  return { owner, token: await createApiToken(owner, "Comptabilité", expiresAt) };
}

describe("an API token", () => {
  test("acts for its owner in its company", async () => {
    const { owner, token } = await tokenOf();
    expect(await requireTokenViewer(bearer(token))).toEqual(owner);
    expect(token).toMatch(/^lok_[\w-]{43}$/);
  });

  test("is stored as a hash only", async () => {
    const { owner, token } = await tokenOf();
    const stored = await db.apiToken.findFirstOrThrow({ where: { companyId: owner.companyId } });
    expect(JSON.stringify(stored)).not.toContain(token.slice(12));
    expect(stored.prefix).toBe(token.slice(0, 10));
  });

  test.each([null, "", "Bearer", "Bearer lok_wrong", "Basic bG9rOmxvaw==", "lok_x"])(
    "refuses « %s »",
    async (header) => {
      await expect(requireTokenViewer(header)).rejects.toMatchObject(refused);
    },
  );

  test("opens nothing once expired, revoked, or once its owner is a member only", async () => {
    const expired = await tokenOf(new Date(Date.now() - 1000));
    const revoked = await tokenOf();
    await db.apiToken.updateMany({ where: { companyId: revoked.owner.companyId }, data: { revokedAt: new Date() } });
    const demoted = await tokenOf();
    await db.membership.updateMany({ where: { userId: demoted.owner.userId }, data: { role: "MEMBER" } });
    for (const { token } of [expired, revoked, demoted]) {
      await expect(requireTokenViewer(bearer(token))).rejects.toMatchObject(refused);
    }
  });

  test("notes its last use once a minute", async () => {
    const { owner, token } = await tokenOf();
    const lastUse = async () =>
      (await db.apiToken.findFirstOrThrow({ where: { companyId: owner.companyId } })).lastUsedAt;
    await requireTokenViewer(bearer(token));
    const first = await lastUse();
    expect(first).not.toBeNull();
    await requireTokenViewer(bearer(token));
    expect(await lastUse()).toEqual(first);
  });

  test("cannot be made by a member", async () => {
    const { member } = await createCompany();
    await expect(createApiToken(member, "non")).rejects.toMatchObject({ code: "auth.forbidden" });
  });
});
