import type { notifications as reference } from "../fr/notifications";
import type { Translation } from "../translation";

export const notifications: Translation<typeof reference> = {
  title: "Notifications",
  intro: "Lokario tells you when a mailbox does not receive your email any more, and again when all is well.",
  what: "your notifications",
  saving: "Saving…",
  saved: "Settings saved.",
  sender: {
    system: "Emails go to {address} from {from}.",
    mailbox: "Emails go to {address} from the mailbox “{name}” ({from}).",
    noneTitle: "No email can be sent",
    none: "Set up sending for a mailbox, preferably another one than the one you watch. The administrator of this installation can also name a server that sends.",
    configure: "Choose a mailbox",
    unsent: "The email of {date} could not be sent",
    noSender: "No mailbox could send it.",
    nextAttempt: "Next attempt at {time}.",
    retry: "Try again now",
  },
  alerts: {
    title: "Alerts",
    byMail: "Tell me by email when a mailbox receives no email any more",
    delay: "Tell me after",
    delayHint:
      "For the whole company. A refused password is told of sooner. The badge and the banner show from the first failure on.",
    minutes:
      "{minutes, select, 30 {30 minutes} 60 {1 hour} 120 {2 hours} 240 {4 hours} 720 {12 hours} other {24 hours}}",
  },
  summary: {
    title: "Daily summary",
    byMail: "Send me a summary of the email received each day",
    hour: "Sent at",
    atHour: "{hour}:00",
    timeZone: "Time zone",
  },
  zones: {
    Paris: "Mainland France",
    Guadeloupe: "Guadeloupe",
    Martinique: "Martinique",
    Cayenne: "French Guiana",
    Miquelon: "Saint Pierre and Miquelon",
    Reunion: "Réunion",
    Mayotte: "Mayotte",
    Noumea: "New Caledonia",
    Tahiti: "French Polynesia",
    Wallis: "Wallis and Futuna",
  },
  recent: {
    title: "Recent alerts",
    none: "No alert so far.",
    kinds: {
      failing: "syncs fail",
      needs_owner: "action needed",
      silent: "unusual silence",
    },
    told: "{count, plural, =0 {nobody was told by email} one {# owner was told by email} other {# owners were told by email}}",
    open: "Open",
    over: "Resolved",
  },
};
