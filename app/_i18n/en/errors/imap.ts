import type { ErrorWordsOf } from "../../error-words";
import { certificateSentences } from "./certificate";

export const imapErrors: ErrorWordsOf<"imap"> = {
  "imap.auth_failed": {
    title: "Sign-in refused",
    text: [
      "{host} refused the address or the password.",
      "Check that this password opens your webmail, then enter it again.",
      "If 2-step verification is on for your {twoStep} account, an app password is needed.",
    ],
    actions: ["Change the password"],
  },
  "imap.not_enabled": {
    title: "IMAP access is off",
    text: [
      "{provider} does not open this mailbox: IMAP access is turned off for it.",
      "Turn it on in the settings of your webmail, or ask the administrator of your domain.",
    ],
    actions: ["Retry"],
  },
  "imap.app_password_required": {
    title: "App password required",
    text: [
      "{provider} does not accept your usual password.",
      "Turn on 2-step verification, create an app password named “Lokario IMAP”, then paste it here.",
    ],
    actions: ["Create an app password (new window)", "Change the password"],
  },
  "imap.oauth_required": {
    title: "Microsoft sign-in required",
    text: [
      "Microsoft no longer accepts passwords, not even app passwords.",
      "Authorise Lokario from your Microsoft account.",
    ],
    actions: ["Sign in with Microsoft"],
  },
  "imap.auth_unavailable": {
    title: "No passwords on this server",
    text: [
      "{host} accepts no sign-in by password.",
      "Ask your host to turn it on for your mailbox, or for the name of the server that accepts it.",
    ],
    actions: ["Edit the server", "Retry"],
  },
  "imap.token_refused": {
    title: "IMAP access refused",
    text: [
      "{host} does not open this mailbox, although the authorisation is valid.",
      "IMAP access is probably turned off for this account: turn it on in the settings of the webmail, or ask its administrator.",
    ],
    actions: ["Retry", "Reconnect"],
  },
  "imap.too_many_logins": {
    title: "Too many login attempts",
    text: [
      "{provider} is blocking sign-ins for 15 to 30 minutes.",
      "Next attempt at {time}.",
      "An interval of 10 or 15 minutes lowers the risk.",
    ],
    actions: ["Switch to 15 minutes"],
  },
  "imap.logins_postponed": {
    title: "Sign-in postponed",
    text: [
      "Lokario signed in to {provider} many times in the last minutes.",
      "It waits, so that the account does not get blocked.",
      "Try again in {minutes, plural, one {# minute} other {# minutes}}.",
      "Next attempt at {time}.",
    ],
  },
  "imap.throttled": {
    title: "Bandwidth limit reached",
    text: ["{provider} is limiting downloads.", "The import resumes on its own at {time}.", "No email is lost."],
    actions: ["Increase the interval"],
  },
  "imap.too_many_connections": {
    title: "Too many simultaneous connections",
    text: [
      "{host} does not accept one more connection.",
      "Other devices are probably reading this mailbox: the password is not the problem.",
      "Next attempt at {time}.",
    ],
    actions: ["Retry now"],
  },
  "imap.unavailable": {
    title: "Server temporarily unavailable",
    text: ["{host} reports an outage or maintenance.", "Next attempt at {time}.", "No email is lost."],
    actions: ["Retry now"],
  },
  "imap.connection_lost": {
    title: "Connection interrupted",
    text: ["{host} closed the connection during “{step}”.", "This is often temporary.", "Next attempt at {time}."],
    actions: ["Retry now"],
  },
  "imap.timeout": {
    title: "The server is not responding",
    text: [
      "No answer from {host}:{port} in {seconds} s.",
      "Check the server and port; a firewall may be blocking outgoing connections.",
    ],
    actions: ["Retry", "Edit the server"],
  },
  "imap.refused": {
    title: "Connection refused",
    text: [
      "{host} does not accept connections on port {port}.",
      "{port, plural, =993 {Check the name of the server.} other {Use port 993 with SSL/TLS.}}",
    ],
    actions: ["Restore {provider} settings", "Edit the port"],
  },
  "imap.dns_not_found": {
    title: "Server not found",
    text: ["No server is named {host}.", "Check the spelling.", "Did you mean {suggestion}?"],
    actions: ["Use {suggestion}", "Edit the server"],
  },
  "imap.tls_certificate": {
    title: "Invalid certificate",
    text: [...certificateSentences, "Use the server name given by your host and keep SSL/TLS on."],
    actions: ["Edit the server", "Retry"],
  },
  "imap.tls_required": {
    title: "Encryption unavailable",
    text: [
      "{host} offers no encrypted connection on port {port}.",
      "The password is never sent unencrypted.",
      "{port, plural, =993 {Check the name of the server.} other {Use port 993 with SSL/TLS.}}",
    ],
    actions: ["Edit the server"],
  },
  "imap.folder_refused": {
    title: "Folder refused",
    text: [
      "The server refuses to open the folder “{folder}”.",
      "Check in your webmail that this folder opens.",
      "Next attempt at {time}.",
    ],
    actions: ["Retry"],
  },
  "imap.protocol": {
    title: "Answer not understood",
    text: [
      "{host} gave an answer that Lokario does not understand.",
      "Check that the server and port are those of an IMAP server.",
      "Next attempt at {time}.",
    ],
    actions: ["Retry", "Edit the server"],
  },
};
