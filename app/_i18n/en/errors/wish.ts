import type { ErrorWordsOf } from "../../error-words";

/** What a mail server did not do of what was done here. The change stays in Lokario. */
export const wishErrors: ErrorWordsOf<"wish"> = {
  "wish.refused": {
    title: "Change refused by the server",
    text: [
      "The change is made in Lokario, but your mail server refused it.",
      "Try again; if it is refused again, make the change in your mail program.",
    ],
    actions: ["Try again"],
  },
  "wish.over_quota": {
    title: "Mailbox full",
    text: [
      "Your server has no room left to move emails.",
      "Delete emails or empty the trash in your mail program, then try again.",
    ],
    actions: ["Try again"],
  },
  "wish.read_only": {
    title: "Read-only folder",
    text: [
      "Your server does not let this account change this folder.",
      "Ask whoever runs your mail for this right, then try again.",
    ],
    actions: ["Try again"],
  },
  "wish.folder_gone": {
    title: "Folder not found",
    text: [
      "The folder to move to is no longer on the server.",
      "Sync the mailbox, then move the conversation to another folder.",
    ],
    actions: ["Try again"],
  },
  "wish.message_gone": {
    title: "Email not on the server",
    text: [
      "This email is no longer on the server: it was deleted or moved there meanwhile.",
      "The change holds in Lokario only.",
    ],
  },
};
