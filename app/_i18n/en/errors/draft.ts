import type { ErrorWordsOf } from "../../error-words";

/** Troubles of a mail that is being written or sent. */
export const draftErrors: ErrorWordsOf<"draft"> = {
  "draft.changed_elsewhere": {
    title: "Draft changed elsewhere",
    text: ["This draft was changed or sent in another window. Nothing was overwritten."],
  },
  "draft.on_its_way": {
    title: "Email already gone",
    text: ["This email is being sent or has been sent: it can no longer be taken back."],
  },
  "draft.sending_not_configured": {
    title: "Sending is not set up for this mailbox",
    text: ["An owner can enter the sending server in the settings of the mailbox."],
  },
  "draft.file_too_large": {
    title: "Attachments too large",
    text: ["A Lokario email carries at most {megabytes} MB of attachments.", "Beyond that, send a link instead."],
  },
  "draft.quote_too_large": {
    title: "Email too large",
    text: [
      "With the pictures of the quoted email, this one exceeds {megabytes} MB.",
      "Remove files, or the quoted email.",
    ],
  },
  "draft.answered_meanwhile": {
    title: "Scheduled sending cancelled",
    text: ["The other side wrote before the planned time. Read your draft again, then send it."],
  },
};
