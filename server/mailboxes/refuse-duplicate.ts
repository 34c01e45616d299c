import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";

interface Account {
  companyId: number;
  imapHost: string;
  username: string;
}

/** Runs a write and names the mailbox that already stands on the same account when the unique key refuses it. */
export async function refuseDuplicate<Result>(account: Account, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    throw (await findDuplicate(account, error)) ?? error;
  }
}

/** The refusal that names the company's mailbox on this account; null while there is none. */
export async function findDuplicate(account: Account, cause?: unknown): Promise<AppError | null> {
  const { companyId, imapHost, username } = account;
  const existing = await db.mailbox.findFirst({ where: { companyId, imapHost, username, deletedAt: null } });
  if (!existing) return null;
  const { id, name, emailAddress: email } = existing;
  return new AppError("mailbox.already_connected", { detail: { id, name, email }, cause });
}
