import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

/** A mailbox for the terminal, which acts for the owner of whichever company it belongs to. */
export interface TerminalMailbox {
  id: number;
  name: string;
  viewer: Viewer;
}

/** The enabled mailboxes of every company, or the connected one with this id, even disabled. */
export async function listMailboxesForTerminal(id?: number): Promise<TerminalMailbox[]> {
  const rows = await db.mailbox.findMany({
    where: { deletedAt: null, ...(id === undefined ? { enabled: true } : { id }) },
    select: {
      id: true,
      name: true,
      companyId: true,
      company: { select: { memberships: { where: { role: "OWNER" }, orderBy: { createdAt: "asc" }, take: 1 } } },
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ company, companyId, ...mailbox }) => {
    const [owner] = company.memberships;
    return owner ? [{ ...mailbox, viewer: { userId: owner.userId, companyId, role: owner.role } }] : [];
  });
}
