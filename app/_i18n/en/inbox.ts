import type { inbox as fr } from "../fr/inbox";
import type { Translation } from "../translation";
import { filing } from "./filing";
import { mail } from "./mail";
import { search } from "./search";

/** Words of the Inbox: list, filters, conversation, client panel. */
export const inbox: Translation<typeof fr> = {
  title: "Inbox",
  titleUnread: "({count, number}) Inbox",
  what: { list: "the conversations", conversation: "the conversation", client: "the client" },

  filters: {
    label: "Search and filters",
    search: "Search emails, clients…",
    toggle: "{count, plural, =0 {Filters} other {Filters (#)}}",
    mailbox: "Mailbox",
    allMailboxes: "All mailboxes",
    client: "Client",
    allClients: "All clients",
    withoutClient: "No client",
    noClientFound: "No client found",
    unread: "Unread",
    attachments: "Attachments",
    filing: { ARCHIVED: "Archived", TRASHED: "Trash" },
    more: "{count, plural, =0 {More filters} other {More filters (#)}}",
    moreLabel: "Date and direction",
    direction: "Direction",
    receivedAndSent: "Received and sent",
    received: "Received",
    sent: "Sent",
    from: "From",
    until: "To",
    clear: "Clear filters",
    total: "{count, plural, =0 {No conversations} one {# conversation} other {# conversations}}",
    totalAtLeast: "More than {count, number} conversations",
  },

  filing,

  search,

  list: {
    label: "Conversations",
    unread: "Unread",
    youWrote: "You:",
    draft: "Draft",
    attachment: "Attachment",
    messages: "{count, plural, one {# message} other {# messages}}",
    noSubject: "(no subject)",
    inMailbox: "mailbox {name}",
    inMailboxes: "mailboxes {names}",
    loadingMore: "Loading more conversations…",
    loadMoreFailed: "The rest could not be loaded.",
    select: "Select {name}",
    newMail: "{count, plural, one {# new email} other {# new emails}}",
  },

  selection: {
    label: "Actions on the selection",
    count: "{count, plural, one {# selected} other {# selected}}",
    told: "{count, plural, =0 {No conversation selected} one {# conversation selected} other {# conversations selected}}",
    markSeen: "Mark as read",
    markUnseen: "Mark as unread",
    join: "Merge the conversations",
    clear: "Deselect",
  },

  banner: {
    importing: "Import in progress: {done, number} of {total, number} emails.",
    importingFrom: "{name} – import in progress: {done, number} of {total, number} emails.",
  },

  empty: {
    noMailboxTitle: "Your Inbox is ready",
    noMailbox: "Connect a mailbox to receive your emails here.",
    noMailboxMember: "The company's owner has not connected a mailbox yet.",
    addMailbox: "Add a mailbox",
    firstSync: "First import of your emails…",
    firstSyncText: "Conversations appear here as they arrive.",
    noMail: "No email yet.",
    nextSync:
      "{minutes, plural, =0 {Next sync in less than a minute.} one {Next sync in # min.} other {Next sync in # min.}}",
    filtered: "No result for these filters.",
    nothingOpen: "Select a conversation.",
    next: "Next conversation",
    toggleSeen: "Read / unread",
    shortcuts: "All shortcuts",
  },

  toolbar: {
    label: "Conversation",
    print: "Print",
    backLabel: "Inbox, back to the list",
    previous: "Previous conversation",
    next: "Next conversation",
    reply: "Reply",
    markSeen: "Mark as read",
    markUnseen: "Mark as unread",
    client: "Client",
  },

  threads: {
    more: "More actions",
    splitFrom: "Split the conversation from",
    email: "{name}, {date}",
    joinWith: "Merge with",
    noOther: "To merge, tick the conversations in the list.",
    wasSplit: "Conversation split in two.",
    wasJoined: "Conversations merged.",
  },

  ...mail,

  client: {
    label: "Client",
    unknown: "Unknown sender",
    unknownText: "{address} belongs to no client.",
    create: "Create client",
    created:
      "{count, plural, =0 {Client created.} one {Client created, # email attached.} other {Client created, # emails attached.}}",
    attach: "Attach to a client",
    attached:
      "{count, plural, =0 {Address attached to {name}.} one {# email attached to {name}.} other {# emails attached to {name}.}}",
    detach: "Detach",
    detachNamed: "Detach {address}",
    detaching: "Detaching…",
    detached: "{count, plural, =0 {Address detached.} one {# email detached.} other {# emails detached.}}",
    open: "Open client",
    messages: "{count, plural, =0 {No emails} one {# email} other {# emails}}",
    addresses: "Email addresses",
    phone: "Phone",
    organisation: "Company",
    notes: "Notes",
    exchanges: "Latest exchanges",
    received: "Received",
    sent: "Sent",
    noExchange: "No emails exchanged.",
    ourselves: "This conversation holds only your own messages.",
  },

  live: {
    newMail: "{count, plural, one {# new email.} other {# new emails.}}",
    markedSeen: "{count, plural, one {Conversation marked as read.} other {# conversations marked as read.}}",
    markedUnseen: "{count, plural, one {Conversation marked as unread.} other {# conversations marked as unread.}}",
  },
};
