import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import { ConnectMailbox } from "@/server/mailboxes/schema";
import type { MailboxView } from "@/server/mailboxes/views";
import { DEMO_HOST } from "@/server/network/demo-endpoint";
import { demoAccount } from "./demo-account";
import { ensureDemoServer } from "./ensure-demo-server";
import { findDemoBeginning } from "./find-demo-beginning";
import { isDemoAvailable } from "./is-demo-available";

/** Connects the demonstration mailbox as any other and asks for its first sync; `demo.unavailable` where not offered. */
export async function connectDemo(viewer: Viewer): Promise<MailboxView> {
  if (!(await isDemoAvailable(viewer))) throw new AppError("demo.unavailable");
  await ensureDemoServer(await findDemoBeginning());
  const input = ConnectMailbox.parse({
    ...demoAccount(),
    name: "Boîte de démonstration",
    provider: "demo",
    imapHost: DEMO_HOST,
    // So that the mail of each minute shows.
    syncIntervalMinutes: 1,
  });
  return connectMailbox(viewer, input);
}
