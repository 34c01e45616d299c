import { db } from "@/server/db/client";
import type { Role } from "@/server/db/generated/enums";
import type { Viewer } from "./viewer";

/** Who is signed in, as the screens name them. */
export interface Account {
  name: string;
  email: string;
  companyName: string;
  role: Role;
  /** Of the screens and of the mails to this person. */
  language: string;
}

/** The viewer's own name, address, company and role. */
export async function describeAccount({ userId, companyId, role }: Viewer): Promise<Account> {
  const [user, company] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true, language: true } }),
    db.company.findUniqueOrThrow({ where: { id: companyId }, select: { name: true } }),
  ]);
  return { ...user, companyName: company.name, role };
}
