import type { ErrorWordsOf } from "../../error-words";

export const requestErrors: ErrorWordsOf<"auth" | "setup" | "request" | "mailbox" | "webhook" | "client" | "demo"> = {
  "auth.required": {
    title: "Session expired",
    text: ["Your session has expired.", "Sign in again to continue."],
    actions: ["Sign in"],
  },
  "auth.forbidden": {
    title: "Owners only",
    text: ["Only the owner of the company can do this."],
    actions: ["Back to the Inbox"],
  },
  "auth.scope_required": {
    title: "The token may not do this",
    text: ["This token does not allow this action.", "It needs the scope “{scope}”."],
  },
  "auth.invalid_credentials": {
    title: "Sign-in refused",
    text: ["Incorrect email address or password."],
  },
  "auth.too_many_attempts": {
    title: "Too many attempts",
    text: ["Try again in {minutes, plural, one {# minute} other {# minutes}}."],
  },
  "setup.already_done": {
    title: "Lokario is already set up",
    text: ["Sign in with the owner's account."],
    actions: ["Sign in"],
  },
  "request.invalid": {
    title: "Incomplete request",
    text: ["Check the marked fields, then try again."],
  },
  "request.not_found": {
    title: "Not found",
    text: ["This page does not exist or was deleted."],
  },
  "request.method_not_allowed": {
    title: "Method not supported",
    text: ["This address does not accept this kind of request."],
  },
  "request.too_many": {
    title: "Too many requests",
    text: ["Wait a moment, then try again.", "You can try again at {time}."],
    actions: ["Retry"],
  },
  "request.in_progress": {
    title: "Request in progress",
    text: ["The same request is being answered.", "Try again in a moment."],
    actions: ["Retry"],
  },
  "request.key_reused": {
    title: "Key already used",
    text: ["This idempotency key already stands for another request.", "Choose a new one."],
  },
  "mailbox.already_connected": {
    title: "Mailbox already connected",
    text: ["{email} is already linked by the integration “{name}”.", "One integration per mailbox avoids duplicates."],
    actions: ["Open “{name}”"],
  },
  "mailbox.account_changed": {
    title: "Is it the same mailbox?",
    text: [
      "The server or the user name has changed.",
      "If it is another mailbox, add it as a new integration: its emails will not mix with those of this one.",
    ],
  },
  "mailbox.disabled": {
    title: "Integration disabled",
    text: ["Enable the integration to sync."],
    actions: ["Enable"],
  },
  "mailbox.host_forbidden": {
    title: "Server not allowed",
    text: [
      "This installation does not connect to {host}.",
      "Enter the public name of your provider's IMAP server and port 993 or 143.",
    ],
    actions: ["Edit the server"],
  },
  "webhook.url_forbidden": {
    title: "Address not allowed",
    text: ["Give a public address that begins with https://, without credentials or an unusual port."],
    actions: ["Change the address"],
  },
  "webhook.limit_reached": {
    title: "No more webhooks",
    text: ["A company can have {limit} webhooks.", "Delete one to add another."],
  },
  "client.address_taken": {
    title: "Address already used",
    text: ["{email} already belongs to {client}."],
    actions: ["Open client"],
  },
  "demo.unavailable": {
    title: "Demonstration unavailable",
    text: ["The demonstration mailbox is not offered on this installation."],
  },
};
