import type { ErrorWords } from "../error-words";

export const errors: ErrorWords = {
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
  "mailbox.already_connected": {
    title: "Mailbox already connected",
    text: ['{email} is already linked by the integration "{name}".', "One integration per mailbox avoids duplicates."],
    actions: ['Open "{name}"'],
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
  "client.address_taken": {
    title: "Address already used",
    text: ["{email} already belongs to {client}."],
    actions: ["Open client"],
  },
  "demo.unavailable": {
    title: "Demonstration unavailable",
    text: ["The demonstration mailbox is not offered on this installation."],
  },
  "imap.auth_failed": {
    title: "Sign-in refused",
    text: [
      "{host} refused the address or the password.",
      "Check that this password opens your webmail, then enter it again.",
    ],
    actions: ["Change the password"],
  },
  "imap.app_password_required": {
    title: "App password required",
    text: [
      "{provider} does not accept your usual password.",
      'Turn on 2-step verification, create an app password named "Lokario IMAP", then paste its 16 characters here.',
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
  "oauth.revoked": {
    title: "Access revoked",
    text: [
      "The access granted to Lokario expired or was withdrawn.",
      "Reconnect the account: your emails and settings are kept.",
    ],
    actions: ["Reconnect"],
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
    text: ['{host} closed the connection during "{step}".', "This is often temporary.", "Next attempt at {time}."],
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
    text: ["{host} does not accept connections on port {port}.", "Use port 993 with SSL/TLS."],
    actions: ["Restore {provider} settings", "Edit the port"],
  },
  "imap.dns_not_found": {
    title: "Server not found",
    text: ["No server is named {host}.", "Check the spelling.", "Did you mean {suggestion}?"],
    actions: ["Use {suggestion}", "Edit the server"],
  },
  "imap.tls_certificate": {
    title: "Invalid certificate",
    text: [
      "The encrypted connection to {host} failed: {reason}.",
      "Use the server name given by your host and keep SSL/TLS on.",
    ],
    actions: ["Edit the server", "Retry"],
  },
  "imap.tls_required": {
    title: "Encryption unavailable",
    text: [
      "{host} offers no encrypted connection on port {port}.",
      "The password is never sent unencrypted.",
      "Use port 993 with SSL/TLS.",
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
  "sync.partial": {
    title: "{failed} of {total} emails not imported",
    plainTitle: "Some emails were not imported",
    text: ["The others are in the Inbox.", "Reasons: {reasons}."],
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
