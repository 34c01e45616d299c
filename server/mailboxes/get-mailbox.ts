import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { readMailboxViews } from "./read-mailbox-views";
import type { MailboxView } from "./views";

/** One connected mailbox of the company; `request.not_found` for any other id. */
export async function getMailbox(viewer: Viewer, id: number): Promise<MailboxView> {
  const [view] = await readMailboxViews(viewer.companyId, id);
  if (!view) throw new AppError("request.not_found");
  return view;
}
