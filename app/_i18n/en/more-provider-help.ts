import type { moreProviderHelp as french } from "../fr/more-provider-help";
import type { Translation } from "../translation";

export const moreProviderHelp: Translation<typeof french> = {
  free: {
    steps: [
      "Enter your complete Free address: the user name is what stands before “@”, and is worked out.",
      "Use the password that opens your mail on zimbra.free.fr.",
    ],
    note: "A secondary address has a password of its own, other than your Freebox's.",
    link: "Open Free webmail",
  },
  sfr: {
    steps: [
      "Enter your complete SFR, Neuf or Club-Internet address.",
      "Use the password that opens your mail on webmail.sfr.fr.",
    ],
    note: "A secondary address has a password of its own.",
    link: "Open SFR webmail",
  },
  laposte: {
    steps: [
      "Enter your complete laposte.net address: the user name is what stands before “@”, and is worked out.",
      "Use the password that opens your mail on laposte.net.",
    ],
    note: "La Poste closes mailboxes that were not used for a year: open your webmail first if the password is refused.",
    link: "Open laposte.net",
  },
  bouygues: {
    steps: ["Enter your complete bbox.fr address.", "Use the mailbox password, the one that opens your webmail."],
    note: "Forgotten it? Change it in your Bouygues Telecom customer area.",
    link: "Open bouyguestelecom.fr",
  },
  icloud: {
    steps: [
      "Open your Apple account, then “Sign-In and Security”.",
      "Choose “App-Specific Passwords” and create one named “Lokario IMAP”.",
      "Copy the password shown, hyphens included, and paste it here.",
    ],
    note: "Apple always requires an app-specific password: the one of your Apple account is refused.",
    link: "Open the Apple account",
  },
  infomaniak: {
    steps: [
      "Enter the complete address of your mailbox.",
      "Use the password of the mailbox or device, created in the Manager on the page of your address.",
    ],
    note: "The password of your Infomaniak account does not open the mailbox.",
    link: "Open the Infomaniak Manager",
  },
  gandi: {
    steps: [
      "Enter the complete address of your mailbox.",
      "Use the mailbox password, not the one of your Gandi account.",
    ],
    note: "Forgotten it? Change it in your Gandi account, on the “Email” page of the domain.",
    link: "Open Gandi",
  },
  zoho: {
    steps: [
      "In Zoho Mail, open “Settings”, “Mail Accounts”, and tick “IMAP Access”.",
      "If two-factor authentication is on, open “Security” in your Zoho account and create an app password named “Lokario IMAP”.",
      "Paste that password here; otherwise use the one of your account.",
    ],
    note: "Your account is in the United States? Choose “zoho.com”: an account is only known in its own region.",
    link: "Create an app password",
  },
  gmx: {
    steps: ["In GMX, open “Settings”, “POP3/IMAP”, and allow access.", "Use the password that opens your GMX mail."],
    note: "If two-factor authentication is on, create an app password in GMX.",
    link: "Open GMX",
  },
  fastmail: {
    steps: [
      "In Fastmail, open “Settings”, “Privacy & Security”, then “App passwords”.",
      "Create one named “Lokario IMAP” with access to “Mail”.",
      "Copy the password shown and paste it here.",
    ],
    note: "Fastmail always requires an app password: your usual password is refused.",
    link: "Create an app password",
  },
  hostinger: {
    steps: [
      "Enter the complete address of your mailbox.",
      "Use the mailbox password, not the one of your Hostinger account.",
    ],
    note: "Forgotten it? Change it in hPanel, under “Emails”.",
    link: "Open hPanel",
  },
};
