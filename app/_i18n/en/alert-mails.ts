import type { alertMails as reference } from "../fr/alert-mails";
import type { Translation } from "../translation";

export const alertMails: Translation<typeof reference> = {
  greeting: "Hello {person},",
  opened: {
    failing: {
      subject: "{mailbox} receives no email any more",
      first: "The mailbox “{mailbox}” ({address}) could not be synced since {since}.",
      firstEver: "The mailbox “{mailbox}” ({address}) could not be synced even once yet.",
      next: "Lokario goes on trying and will tell you when email arrives again. No email is lost: it stays with your provider.",
    },
    needsOwner: {
      subject: "{mailbox} needs you",
      first: "The mailbox “{mailbox}” ({address}) has received no email since {since}, and only you can cure it.",
      firstEver: "The mailbox “{mailbox}” ({address}) has not received any email yet, and only you can cure it.",
      next: "Lokario will tell you when email arrives again. No email is lost: it stays with your provider.",
    },
    silent: {
      subject: "{mailbox} is unusually silent",
      first:
        "No email has arrived in the mailbox “{mailbox}” ({address}) since {since}, against its habit. Its syncs succeed.",
      firstEver: "No email has arrived in the mailbox “{mailbox}” ({address}), against its habit.",
      next: "Write to this address from another mailbox. If the email does not arrive, check forwarding, filters, free space and the domain name at your provider.",
    },
    cause: "Cause: {title}. {text}",
    action: "See the cause and the cure",
  },
  resolved: {
    subject: "Resolved: {mailbox} receives your email again",
    first: "The mailbox “{mailbox}” ({address}) receives its email again since {closed}.",
    next: "What arrived at your provider in the meantime is imported.",
    action: "Open the Inbox",
  },
  summary: {
    subject:
      "{count, plural, =0 {Summary of {day}: no email received} one {Summary of {day}: # email received} other {Summary of {day}: # emails received}}",
    first:
      "{count, plural, =0 {No email has arrived} one {# email has arrived} other {# emails have arrived}} at {company} in 24 hours. {unread, plural, =0 {Everything is read.} one {# conversation is unread.} other {# conversations are unread.}}",
    received:
      "{count, plural, =0 {no email} one {# email} other {# emails}}, {state, select, well {all is well} partial {some emails could not be imported} failing {receives no email any more} needs_owner {needs you} silent {unusually silent} disabled {disabled} other {pending}}",
    action: "Open the Inbox",
  },
  footer: {
    alert: "You receive this message as an owner of {company} in Lokario.",
    summary: "You asked for this daily summary of {company} in Lokario.",
    settings: "Notification settings",
  },
};
