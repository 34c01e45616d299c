import type { Viewer } from "@/server/auth/viewer";
import { type MailboxView, readMailboxViews } from "./mailbox-view";

/** The company's connected mailboxes by name; disconnected ones are left out. */
export function listMailboxes(viewer: Viewer): Promise<MailboxView[]> {
  return readMailboxViews(viewer.companyId);
}
