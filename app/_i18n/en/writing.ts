import type { writing as fr } from "../fr/writing";
import type { Translation } from "../translation";

export const writing: Translation<typeof fr> = {
  title: "Writing to the server",
  what: "writing to the server",
  switch: "Make changes on the server too",
  off: "Off: read, archived, moved or deleted holds in Lokario only. Your mail is never changed.",
  on: "On: what you do in the Inbox is done in your mail account too. Read and unread are marked there; archiving moves the email to the archive folder; deleting moves it to the trash.",
  confirmTitle: "Change emails on the server of {name} too?",
  confirmText:
    "From now on, each email that is read, archived, moved or deleted in Lokario will be in your mail account too, for everyone who uses it.",
  confirmKept:
    "Deleting puts the email into the server's trash, where it can be restored. Lokario never empties the trash. If the server has no archive folder, Lokario makes “Archives”.",
  confirmPast: "What you have done in Lokario so far is not carried over.",
  confirm: "Turn on",
  saving: "Saving…",
  turnedOn: "Writing to the server is on.",
  turnedOff: "Writing to the server is off.",
  marksOnly:
    "This server cannot take an email out of a folder without touching others (neither MOVE nor UIDPLUS): archived, moved or deleted emails are copied to their new place and marked as deleted at the old one, without being removed from it.",
  pending: "{count, plural, one {# change is waiting.} other {# changes are waiting.}}",
  pendingBecause: "{count, plural, one {# change is waiting} other {# changes are waiting}}: {title}.",
  failed: "{count, plural, one {# change not made on the server} other {# changes not made on the server}}",
  retry: "Try again",
  keepHere: "Leave as it is",
  concerned: "Conversations concerned",
};
