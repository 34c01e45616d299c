import type { ErrorWordsOf } from "../../error-words";

export const syncErrors: ErrorWordsOf<"sync" | "database" | "internal"> = {
  "sync.partial": {
    title: "{failed} of {total} emails not imported",
    plainTitle: "Some emails were not imported",
    text: [
      "The others are in the Inbox.",
      "{unreadable, plural, one {# email is malformed} other {# emails are malformed}}.",
      "{tooLarge, plural, one {# email is too large} other {# emails are too large}}.",
    ],
    actions: ["Show these emails", "Retry the failures"],
  },
  "sync.lease_lost": {
    title: "Sync taken over",
    text: ["Another sync of this mailbox took over.", "No email is lost."],
  },
  "sync.interrupted": {
    title: "Sync interrupted",
    text: ["The Lokario server stopped during the sync.", "It resumes where it stopped."],
    actions: ["Retry now"],
  },
  "sync.cancelled": {
    title: "Sync stopped",
    text: ["It was stopped before the end.", "Emails already imported are in the Inbox."],
    actions: ["Run again"],
  },
  "database.unavailable": {
    title: "Database unavailable",
    text: ["Lokario cannot reach its database.", "Try again in a moment."],
    actions: ["Retry"],
  },
  "database.full": {
    title: "Disk full",
    text: ["The disk of Lokario's database is full.", "Free some space: syncs then go on where they stopped."],
    actions: ["Retry"],
  },
  internal: {
    title: "Unexpected error",
    text: [
      "The operation stopped.",
      "Next attempt at {time}.",
      "If it happens again, send reference {ref} to support, without your password.",
    ],
    actions: ["Retry", "Copy the reference"],
  },
};
