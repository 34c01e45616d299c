export const scope = {
  title: "Folders and history",
  folders: "Synced folders",
  foldersHint: "Emails that are already imported stay in Lokario when you untick their folder.",
  foldersEmpty: "The folders will be listed after the first sync.",
  moreFolders: "{count, plural, one {Show # more folder} other {Show # more folders}}",
  noFolder: "Tick at least one folder.",
  emails: "{count, plural, =0 {no email} one {# email} other {# emails}}",
  gone: "not found on the server",
  what: "the folders",
  history: "History to import",
  historyHint: "The most recent emails come first. A longer choice brings in older ones; a shorter one erases nothing.",
  months: { "1": "1 month", "6": "6 months", "12": "1 year", all: "All" },
  followDeletions: "Follow deletions",
  followOff:
    "Off: an email deleted from the server stays readable in Lokario. This setting deletes nothing from the server.",
  followOn:
    "On: an email that is no longer in any synced folder of the server is erased from Lokario too, for good, including those that have already left the server. An email moved to a folder that is not ticked, the trash for instance, is erased as well.",
  save: "Save",
  saving: "Saving…",
  cancel: "Cancel",
  saved: "Saved. The sync is starting.",
  savedDisabled: "Saved.",
};

export const folderNames = {
  inbox: "Inbox",
  sent: "Sent",
  archive: "Archive",
  all: "All mail",
  drafts: "Drafts",
  flagged: "Flagged",
  important: "Important",
  junk: "Spam",
  trash: "Trash",
};
