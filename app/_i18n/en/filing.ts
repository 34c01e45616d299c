import type { filing as fr } from "../fr/filing";
import type { Translation } from "../translation";

export const filing: Translation<typeof fr> = {
  move: "Move…",
  action: { INBOX: "Move back to the Inbox", ARCHIVED: "Archive", TRASHED: "Delete" },
  to: { INBOX: "Inbox", ARCHIVED: "Archived", TRASHED: "Trash" },
  done: {
    INBOX:
      "{count, plural, one {Conversation moved back to the Inbox.} other {# conversations moved back to the Inbox.}}",
    ARCHIVED: "{count, plural, one {Conversation archived.} other {# conversations archived.}}",
    TRASHED: "{count, plural, one {Conversation moved to the trash.} other {# conversations moved to the trash.}}",
    FOLDER: "{count, plural, one {Conversation moved to “{folder}”.} other {# conversations moved to “{folder}”.}}",
  },
  localOnly: "Writing to the server is off: the change holds in Lokario only.",
  severalMailboxes: "For a folder of the server, choose conversations of one mailbox.",
  failedIn: "{title} ({mailbox})",
  retry: "Try again",
  keepHere: "Leave as it is",
  decideFailed: "Change not saved. Try again.",
};
