import type { ErrorWordsOf } from "../../error-words";

export const messageErrors: ErrorWordsOf<"message" | "attachment" | "storage"> = {
  "message.unreadable": {
    title: "Unreadable email",
    text: ["This email is malformed and could not be imported.", "It is untouched on the server."],
    actions: ["Download the original (.eml)"],
  },
  "message.too_large": {
    title: "Email too large",
    text: ["This email is too large, or made of too many parts, to be imported.", "It is untouched on the server."],
    actions: ["Download the original (.eml)"],
  },
  "message.gone": {
    title: "Email gone from the server",
    text: [
      "It was deleted from the server, or its mailbox was disconnected, before this file was copied.",
      "Restore the email or reconnect the mailbox, then sync; otherwise ask the sender to send it again.",
    ],
  },
  "attachment.unavailable": {
    title: "Attachment unavailable",
    text: ["The server did not provide it.", "Try again in a moment."],
    actions: ["Retry"],
  },
  "storage.unavailable": {
    title: "Storage unavailable",
    text: [
      "Lokario cannot read or write attachments.",
      "Try again in a moment; if it lasts, check the disk space or the S3 storage.",
    ],
    actions: ["Retry"],
  },
};
