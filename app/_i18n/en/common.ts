import type { common as fr } from "../fr/common";
import type { Translation } from "../translation";

export const common: Translation<typeof fr> = {
  product: "Lokario",
  title: "{page} – Lokario",
  invalidTitle: "Error – {page} – Lokario",
  skipToContent: "Skip to content",
  navigation: {
    label: "Main navigation",
    inbox: "Inbox",
    inboxUnread: "{count} unread",
    clients: "Clients",
    settings: "Settings",
    failingMailboxes: "{count, plural, one {# mailbox in error} other {# mailboxes in error}}",
  },
  settings: {
    title: "Settings",
    sections: "Settings sections",
    integrations: "Integrations",
  },
  accountMenu: {
    label: "Account of {name}",
    theme: "Theme",
    system: "System",
    light: "Light",
    dark: "Dark",
    language: "Language",
    french: "Français",
    english: "English",
    signOut: "Sign out",
  },
  actions: {
    cancel: "Cancel",
    close: "Close",
    retry: "Retry",
    save: "Save",
    backToInbox: "Back to the Inbox",
    showPassword: "Show",
    hidePassword: "Hide",
    undo: "Undo",
    more: "More actions",
  },
  states: {
    loading: "Loading…",
    loadFailed: "Could not load {what}.",
    notSaved: "Change not saved.",
    offline: "Offline. Your actions will be sent when the connection is back.",
    required: "required",
    newWindow: "new window",
    justNow: "just now",
    notifications: "Notifications",
  },
  ownerOnly: {
    title: "Owners only",
    text: "Ask the owner of the company to make this change.",
  },
  notFound: {
    title: "Page not found",
    text: "This page does not exist or was deleted.",
  },
  crash: {
    title: "Unexpected error",
    text: "This page could not be shown. Your data is intact.",
    reference: "Reference: {reference}",
  },
};
