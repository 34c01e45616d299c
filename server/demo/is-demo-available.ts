import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { env } from "@/server/env";

/**
 * Whether « Essayer avec une boîte de démonstration » is offered: to the owner of an installation without mailboxes
 * whose database is its own, or where LOKARIO_DEMO=1. A serverless function cannot run a mail server.
 */
export async function isDemoAvailable({ companyId, role }: Viewer): Promise<boolean> {
  const { LOKARIO_DEMO, LOKARIO_EMBEDDED_DATABASE } = env();
  if (role !== "OWNER" || process.env.VERCEL || !(LOKARIO_DEMO || LOKARIO_EMBEDDED_DATABASE)) return false;
  return (await db.mailbox.count({ where: { companyId, deletedAt: null } })) === 0;
}
