import type { syncRun as french } from "../fr/sync-run";
import type { Translation } from "../translation";

export const syncRun: Translation<typeof french> = {
  title: "Sync of {date}",
  heading: "Sync of <date></date>",
  steps: "Steps",
  forgotten: "This sync found nothing new. Its steps were kept for one day.",
  replay: "Run again",
  replayFailures: "Retry the failures",
  replayNamed: "{name}, sync of {date}",
  replaying: "Starting…",
  replayOf: "Repeats the one of <date></date>",
  stop: "Stop",
  stopping: "Stopping…",
  stopped: "Sync stopped. The emails already imported stay in the Inbox.",
  dashboard: "Open in Inngest",
  trigger: {
    schedule: "Automatic",
    manual: "Manual",
    api: "API",
    cli: "Terminal",
    replay: "Run again",
    idle: "On arrival (IDLE)",
  },
  status: {
    queued: "Pending",
    running: "Syncing…",
    success: "Synced",
    partial: "Partial",
    error: "Error",
    cancelled: "Cancelled",
  },
  step: {
    dns: "Finding the server",
    tcp: "Connecting to the server",
    tls: "Encryption",
    login: "Signing in",
    folders: "Reading folders",
    plan: "Looking for new emails",
    import: "Downloading",
    changes: "Following changes",
    associate: "Matching clients",
    close: "Finishing",
  },
  attempt: "Attempt {attempt}",
  connected: "connection open already",
  counted: {
    folders: "{count, plural, one {# folder} other {# folders}}",
    found:
      "{count, plural, =0 {No new email on the server} one {# new email on the server} other {# new emails on the server}}",
    tied: "{count, plural, =0 {No email tied to a client} one {# email tied to a client} other {# emails tied to a client}}",
    imported: "{count, plural, =0 {No email imported} one {# email imported} other {# emails imported}}",
    duplicates: "{count, plural, one {# already here} other {# already here}}",
    filtered:
      "{count, plural, one {# filtered, older than the history you chose} other {# filtered, older than the history you chose}}",
    quarantined: "{count, plural, one {# not imported} other {# not imported}}",
    reflagged:
      "{count, plural, =0 {No email read or marked elsewhere} one {# email read or marked elsewhere, updated} other {# emails read or marked elsewhere, updated}}",
    vanished:
      "{count, plural, =0 {No email deleted from the server} one {# email deleted from the server} other {# emails deleted from the server}}",
  },
  counts: "{imported, plural, =0 {No new email} one {# new email} other {# new emails}}",
  duplicates: "{count, plural, one {# already here} other {# already here}}",
  quarantined: "{count, plural, one {# not imported} other {# not imported}}",
  filtered: "{count, plural, one {# filtered} other {# filtered}}",
  reflagged: "{count, plural, one {# updated} other {# updated}}",
  vanished: "{count, plural, one {# deleted from the server} other {# deleted from the server}}",
  verified: "With verification",
  stepProgress: "Step {number} of {count}: {step}",
  stepProgressEmails: "Step {number} of {count}: {step}, {done, number} of {total, number} emails",
  milliseconds: "{ms} ms",
  seconds: "{seconds} s",
  minutes: "{minutes} min {seconds} s",
};

/** Words of « Journal technique »; its lines are in the terms of the protocols. */
export const journal = {
  title: "Technical journal",
  what: "the journal",
  search: "Search the journal",
  copy: "Copy the journal",
  empty: "No lines.",
  nothingFound: "No line matches.",
};
