import type { sending as french } from "../fr/sending";
import type { Translation } from "../translation";

export const sending: Translation<typeof french> = {
  smtp: {
    title: "Sending replies (optional)",
    none: "not set up",
    hint: "The server that will send your replies from this mailbox. Without it you cannot reply from this mailbox.",
    host: "SMTP server",
    port: "Sending port",
    useTls: "Use SSL/TLS for sending",
    username: "User name for sending",
    usernameHint: "Only if it differs from the one for receiving.",
    samePassword: "Same password as for receiving",
    sameGrant: "Same authorisation as for receiving",
    password: "Password for sending",
    remove: "Do not set up sending",
  },
  account: {
    title: "Is it the same mailbox?",
    same: "Lokario finds the emails it has already imported at the new address.",
    unknown: "The server or the user name has changed, and Lokario could not tell whether these are the same emails.",
    other: "Lokario finds none of the emails it has already imported at the new address: it is another mailbox.",
    kept: "If it is the same mailbox, your imported emails stay in place and only new ones are added.",
    otherCure: "Add it as a new integration: its emails will not mix with those of this one.",
    confirm: "It is the same, save",
    addAnother: "Add another mailbox",
    cancel: "Cancel",
  },
};
