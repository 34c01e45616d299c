import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { Role } from "@/server/db/generated/enums";

/** A company of its own for a suite, with one owner and one member who cannot sign in. */
export async function createCompany(
  name = "Atelier Martin",
): Promise<{ companyId: number; owner: Viewer; member: Viewer }> {
  const { id: companyId } = await db.company.create({ data: { name } });
  return { companyId, owner: await addPerson(companyId, "OWNER"), member: await addPerson(companyId, "MEMBER") };
}

async function addPerson(companyId: number, role: Role): Promise<Viewer> {
  const name = role === "OWNER" ? "Claire Martin" : "Paul Petit";
  const { id: userId } = await db.user.create({
    data: {
      name,
      email: `${randomUUID()}@example.test`,
      passwordHash: "none",
      memberships: { create: { companyId, role } },
    },
  });
  return { userId, companyId, role };
}
