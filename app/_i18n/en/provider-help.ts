import type { providerHelp as french } from "../fr/provider-help";
import type { Translation } from "../translation";
import { moreProviderHelp } from "./more-provider-help";

export const providerHelp: Translation<typeof french> = {
  title: "{provider} help",
  otherTitle: "Where to find these settings",
  disclosure: "How do I get this password?",
  newWindow: "{label} (new window)",
  gmail: {
    steps: [
      "Open your Google account, then “Security”, and turn on “2-Step Verification”.",
      "Create an app password named “Lokario IMAP”.",
      "Copy its 16 characters and paste them here. Spaces are removed.",
    ],
    note: "Page not found? 2-Step Verification is off, or your administrator blocks it.",
    link: "Create an app password",
  },
  orange: {
    steps: [
      "Enter your complete Orange address.",
      "Use your Orange password, the one that opens your mail on orange.fr.",
    ],
    note: "If two-step sign-in is on for your Orange account, create an app password there.",
    link: "Open orange.fr",
  },
  ovh: {
    steps: [
      "Choose your plan: MX Plan (emails that come with a domain) or E-mail Pro.",
      "Use the password of the mailbox, not that of your OVHcloud customer area.",
      "Forgot the password? Change it in the customer area, on the page of your mailbox.",
    ],
    note: "For E-mail Pro, the server name is in the OVHcloud customer area: Email Pro, General information, Connection.",
    link: "Open the OVHcloud customer area",
  },
  outlook: {
    steps: [
      "Type your address, then press “Sign in with Microsoft”.",
      "On Microsoft's page, choose the account of this address and agree.",
      "You come back here and the import begins.",
    ],
    note: "Is your address with another host? Choose it above, or “Other”.",
    link: "Read more at Microsoft",
  },
  yahoo: {
    steps: [
      "Open your Yahoo account, then “Account security”.",
      "Choose “Create app password” and name it “Lokario IMAP”.",
      "Copy the password that is shown and paste it here.",
    ],
    note: "Yahoo always requires an app password: your usual password is refused.",
    link: "Open Yahoo account security",
  },
  ionos: {
    steps: [
      "Enter the complete address of your Ionos mailbox.",
      "Use the password of the mailbox, not that of your Ionos customer account.",
    ],
    note: "Forgot the password? Change it in your customer area, under “Email”.",
    link: "Open the Ionos customer area",
  },
  other: {
    steps: [
      "Ask your host for the name of the IMAP server and the port (mostly 993 with SSL/TLS).",
      "Use the address and the password of the mailbox.",
    ],
    note: "If your provider requires two-step sign-in, it also offers app passwords.",
    link: "",
  },
  ...moreProviderHelp,
};
