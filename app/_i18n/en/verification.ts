export const verification = {
  title: "Verification",
  verify: "Verify",
  verifyNamed: "Verify {name}",
  verifying: "Verifying…",
  verifyingNamed: "Verifying… {name}",
  never: "No verification yet. It compares the server and Lokario, folder by folder.",
  last: "Last verification: <time></time>. It takes place by itself once a day.",
  soon: "The verification starts in less than a minute.",
  started: "Verification of {name} started",
  allThere:
    "{server, plural, =0 {All there: no email on the server.} one {All there: the only email of the server is accounted for.} other {All there: the # emails of the server are accounted for.}}",
  missing:
    "{missing, plural, one {# email of the server is missing here. The next sync will import it.} other {# emails of the server are missing here. The next sync will import them.}}",
  folder: "Folder",
  total: "Total",
  counts: {
    server: "On the server",
    imported: "Imported",
    duplicates: "Duplicates",
    filtered: "Filtered",
    quarantined: "In quarantine",
    missing: "Missing",
  },
  legend:
    "Duplicates: already imported from another folder or mailbox. Filtered: older than the history you chose, or ignored by you. In quarantine: not imported, kept for another try.",
  what: "the verification",
};
