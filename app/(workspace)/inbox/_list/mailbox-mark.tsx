import type { Named } from "@/server/inbox/views";
import { mailboxColour } from "./mailbox-colour";

/** A mailbox's colour and its name: the colour never speaks alone. */
export function MailboxMark({ mailbox }: { mailbox: Named }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span
        aria-hidden
        className="size-2 shrink-0 rounded-[2px]"
        style={{ backgroundColor: mailboxColour(mailbox.id) }}
      />
      <span className="truncate">{mailbox.name}</span>
    </span>
  );
}
