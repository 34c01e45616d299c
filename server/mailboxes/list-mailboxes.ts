import type { Viewer } from "@/server/auth/viewer";
import { readMailboxViews } from "./read-mailbox-views";
import type { MailboxView } from "./views";

/** The company's connected mailboxes by name; disconnected ones are left out. */
export function listMailboxes(viewer: Viewer): Promise<MailboxView[]> {
  return readMailboxViews(viewer.companyId);
}
