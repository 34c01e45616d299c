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
    const { companyId, imapHost, username } = account;
    const existing = await db.mailbox.findFirst({ where: { companyId, imapHost, username, deletedAt: null } });
    if (!existing) throw error;
    const { id, name, emailAddress: email } = existing;
    throw new AppError("mailbox.already_connected", { detail: { id, name, email }, cause: error });
  }
}
