import type { ConversationFilter } from "@/server/inbox/schema";
import type { InboxFilters } from "../_filters/inbox-filters";

/** The filters as `inbox.list` takes them; equal filters give equal query keys, on the server and in the browser. */
export function listInput({
  mailboxId,
  client,
  unread,
  attachments,
  filing,
  q,
  ...filters
}: InboxFilters): ConversationFilter {
  return {
    ...(mailboxId !== null && { mailboxId }),
    ...(client !== null && { clientId: client }),
    ...(unread && { unread }),
    ...(attachments && { attachments }),
    ...(filing !== null && { filing }),
    ...(filters.after !== null && { after: filters.after }),
    ...(filters.before !== null && { before: filters.before }),
    ...(filters.direction !== null && { direction: filters.direction }),
    ...(q !== "" && { q }),
    ...(q !== "" && filters.order === "date" && { order: "date" as const }),
  };
}
