import type { ErrorWordsOf } from "../../error-words";
import { certificateSentences } from "./certificate";

/** Troubles of the server that sends: the same causes as for reading, said of sending. */
export const smtpErrors: ErrorWordsOf<"smtp"> = {
  "smtp.auth_failed": {
    title: "Sign-in refused for sending",
    text: [
      "{host} refused the user name or the password.",
      "If sending needs another password, enter it under “Sending replies”.",
    ],
    actions: ["Change the sending password"],
  },
  "smtp.app_password_required": {
    title: "App password required for sending",
    text: [
      "{provider} does not accept your usual password.",
      "Turn on 2-step verification, create an app password named “Lokario IMAP”, then paste it here.",
    ],
    actions: ["Create an app password (new window)", "Change the sending password"],
  },
  "smtp.oauth_required": {
    title: "{provider} sign-in required for sending",
    plainTitle: "The provider's sign-in is required for sending",
    text: [
      "{provider} no longer accepts passwords for sending, not even app passwords.",
      "Authorise Lokario from your account, or leave sending empty.",
    ],
  },
  "smtp.auth_unavailable": {
    title: "No sign-in on this port",
    text: ["{host} offers no way to sign in on port {port}.", "Use port 465 with SSL/TLS, or 587 with STARTTLS."],
    actions: ["Restore {provider} settings", "Edit the sending port"],
  },
  "smtp.disabled": {
    title: "SMTP sending is switched off for this account",
    text: [
      "{provider} has switched SMTP sending off for this mailbox.",
      "Its administrator can turn it on: “Authenticated SMTP” among the user's mail apps.",
    ],
    actions: ["Retry"],
  },
  "smtp.blocked": {
    title: "The sending server is closed to this address",
    text: [
      "{host} refuses connections from this installation of Lokario.",
      "Use port 465 or 587 rather than 25, or ask the host to lift the block.",
    ],
    actions: ["Edit the sending port", "Retry"],
  },
  "smtp.too_many_logins": {
    title: "Too many login attempts for sending",
    text: ["{provider} is blocking sign-ins for 15 to 30 minutes.", "Try again after that."],
  },
  "smtp.throttled": {
    title: "The sending server asks to wait",
    text: ["{host} limits connections or makes newcomers wait.", "Try again in a few minutes."],
    actions: ["Retry"],
  },
  "smtp.unavailable": {
    title: "The sending server is unavailable for now",
    text: ["{host} reports an outage or maintenance.", "Try again in a few minutes."],
    actions: ["Retry"],
  },
  "smtp.connection_lost": {
    title: "Sending connection interrupted",
    text: ["{host} closed the connection.", "This is often temporary."],
    actions: ["Retry"],
  },
  "smtp.timeout": {
    title: "The sending server is not responding",
    text: [
      "No answer from {host}:{port} in {seconds} s.",
      "Check the server and port; a firewall may be blocking outgoing connections.",
    ],
    actions: ["Retry", "Edit the sending server"],
  },
  "smtp.refused": {
    title: "The sending server refused the connection",
    text: ["{host} does not accept connections on port {port}.", "Use port 465 with SSL/TLS, or 587 with STARTTLS."],
    actions: ["Restore {provider} settings", "Edit the sending port"],
  },
  "smtp.dns_not_found": {
    title: "Sending server not found",
    text: ["No server is named {host}.", "Check the spelling."],
    actions: ["Edit the sending server"],
  },
  "smtp.tls_certificate": {
    title: "Invalid certificate of the sending server",
    text: [...certificateSentences, "Use the server name given by your host and keep encryption on."],
    actions: ["Edit the sending server", "Retry"],
  },
  "smtp.tls_required": {
    title: "No encryption for sending",
    text: [
      "{host} offers no encrypted connection on port {port}.",
      "The password is never sent without encryption.",
      "Use port 465 with SSL/TLS, or 587 with STARTTLS.",
    ],
    actions: ["Edit the sending port"],
  },
  "smtp.protocol": {
    title: "Answer of the sending server not understood",
    text: [
      "{host} gave an answer that Lokario does not understand.",
      "Check that the server and the port are those of an SMTP server.",
    ],
    actions: ["Retry", "Edit the sending server"],
  },
  "smtp.sender_refused": {
    title: "Sender refused",
    text: [
      "{host} does not accept email from this address with this user name.",
      "Check in “Sending replies” that the sending user name is this mailbox's.",
    ],
    actions: ["Change the sending user name"],
  },
  "smtp.recipient_refused": {
    title: "Recipient refused",
    text: ["{host} does not accept the address {address}.", "Check the address, correct it, then send again."],
    actions: ["Correct the address"],
  },
  "smtp.message_refused": {
    title: "Content refused by the sending server",
    text: [
      "{host} read the email and refused it: often a forbidden attachment, or a text taken for junk mail.",
      "Remove the attachment or the links, then send again.",
    ],
    actions: ["Edit the email"],
  },
  "smtp.too_large": {
    title: "Email too large",
    text: ["{host} does not accept email of this size.", "Remove attachments, or send a link instead."],
    actions: ["Remove attachments"],
  },
  "smtp.outcome_unknown": {
    title: "Sending not confirmed",
    text: [
      "The connection to {host} broke at the moment of confirmation: the email may have gone.",
      "Lokario does not send it again by itself, so that nobody receives it twice.",
    ],
    actions: ["Send again", "Consider it sent"],
  },
};
