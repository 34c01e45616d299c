import { expect, it } from "vitest";
import type { MailboxView } from "@/server/mailboxes/views";
import { findAlarm } from "./find-alarm";

const incident = (kind: "failing" | "needs_owner" | "silent") => ({ id: "1", kind, since: null, openedAt: new Date() });
const down = { code: "imap.timeout", detail: {} } as const;

it.each<[string, Partial<MailboxView>, string | null]>([
  ["is quiet while all is well", {}, null],
  ["is quiet about mail that could not be imported", { error: { code: "sync.partial", detail: {} } }, null],
  ["is raised by the first failure", { error: down }, "failing"],
  ["says that only the owner can help", { error: down, incident: incident("needs_owner") }, "needs_owner"],
  ["is raised by a sync that does not even begin", { incident: incident("failing") }, "failing"],
  ["is raised by silence", { incident: incident("silent") }, "silent"],
  [
    "is quiet about a mailbox that was switched off",
    { error: down, incident: incident("failing"), enabled: false },
    null,
  ],
])("an alarm %s", (_name, mailbox, expected) => {
  expect(findAlarm({ enabled: true, error: null, incident: null, ...mailbox } as MailboxView)).toBe(expected);
});
