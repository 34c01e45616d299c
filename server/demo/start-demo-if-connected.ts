import { db } from "@/server/db/client";
import { DEMO_HOST } from "@/server/network/demo-endpoint";
import { ensureDemoServer } from "./ensure-demo-server";
import { findDemoBeginning } from "./find-demo-beginning";

/** Starts the demonstration server where a demonstration mailbox is connected; called before syncs run. */
export async function startDemoIfConnected(): Promise<void> {
  if (process.env.VERCEL) return;
  const connected = await db.mailbox.count({ where: { imapHost: DEMO_HOST, deletedAt: null } });
  if (connected > 0) await ensureDemoServer(await findDemoBeginning());
}
