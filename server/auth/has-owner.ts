import { db } from "@/server/db/client";

/** Whether Lokario is set up. */
export async function hasOwner(): Promise<boolean> {
  return (await db.membership.findFirst({ where: { role: "OWNER" }, select: { userId: true } })) !== null;
}
