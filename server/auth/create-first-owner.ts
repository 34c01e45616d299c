import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { hashPassword } from "./password";
import type { FirstOwner } from "./schema";
import type { Viewer } from "./viewer";

// Any number that no other advisory lock of Lokario uses.
const SETUP_LOCK = 72_707_370;

/** Creates the company and its owner on an empty database; `setup.already_done` ever after, even for two at once. */
export async function createFirstOwner({ name, email, password, company, language }: FirstOwner): Promise<Viewer> {
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`;
    if ((await tx.company.count()) > 0) throw new AppError("setup.already_done");
    const { id: companyId } = await tx.company.create({ data: { name: company } });
    const { id: userId } = await tx.user.create({ data: { name, email, passwordHash, ...(language && { language }) } });
    const { role } = await tx.membership.create({ data: { companyId, userId, role: "OWNER" } });
    return { userId, companyId, role };
  });
}
