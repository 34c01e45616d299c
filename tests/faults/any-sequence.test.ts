import fc from "fast-check";
import { expect, it } from "vitest";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { type FaultyMailbox, setVerify } from "./support/connect-mailbox";
import { describeMailbox, describeServer, describeStore } from "./support/describe-mailbox";
import { runSync } from "./support/run-sync";
import { CAPABLE, type ScriptedMailbox, scriptedMailbox } from "./support/scripted-mailbox";
import { happen, type ServerEvent, serverEvent } from "./support/server-events";

/** Another one looks elsewhere: FAULTS_SEED=7 FAULTS_RUNS=200 npm run test:faults any-sequence. */
const seed = Number(process.env.FAULTS_SEED ?? 1);
const numRuns = Number(process.env.FAULTS_RUNS ?? 12);

const LEVELS = ["IMAP4rev1", "IMAP4rev1 ENABLE CONDSTORE", CAPABLE];

interface SyncEvent {
  kind: "sync";
  capabilities: string;
  verify: boolean;
}

const syncEvent = fc.record({
  kind: fc.constant("sync" as const),
  capabilities: fc.constantFrom(...LEVELS),
  verify: fc.boolean(),
});
const events = fc.array(fc.oneof({ weight: 4, arbitrary: serverEvent }, { weight: 1, arbitrary: syncEvent }), {
  minLength: 4,
  maxLength: 24,
});

it("whatever happens on the server between syncs, the last one leaves server and store equal", async () => {
  const play = async (happenings: (ServerEvent | SyncEvent)[], capabilities: string) => {
    const scripted = await scriptedMailbox({ mails: 3 });
    scripted.store.createFolder("Sent", "\\Sent");
    scripted.store.createFolder("Devis");
    for (const event of happenings) {
      if (event.kind === "sync") await sync(scripted, event);
      else happen(scripted.store, event);
    }
    // The first of the two learns which folders there are, for the owner to choose them.
    await sync(scripted, { capabilities, verify: false });
    await sync(scripted, { capabilities, verify: false });
    expect(await describeStore(scripted.mailbox.id)).toEqual(describeServer(scripted.store));
    await expectConsistent(scripted.mailbox);
    await scripted.server.stop();
  };
  await fc.assert(fc.asyncProperty(events, fc.constantFrom(...LEVELS), play), { seed, numRuns });
});

async function sync(
  { mailbox, server }: ScriptedMailbox,
  { capabilities, verify }: Pick<SyncEvent, "capabilities" | "verify">,
): Promise<void> {
  server.advertise(capabilities);
  await closeConnections(mailbox.id);
  await setVerify(mailbox, verify);
  expect(await runSync(mailbox)).toMatchObject({ status: "success" });
  await db.folder.updateMany({ where: { mailboxId: mailbox.id }, data: { synced: true } });
}

/** Whose counts are what they count. */
async function expectConsistent({ id }: FaultyMailbox): Promise<void> {
  const { conversations } = await describeMailbox(id);
  for (const { messages, ...conversation } of conversations) {
    expect(conversation).toMatchObject({
      messageCount: messages.length,
      unreadCount: messages.filter(({ seen }) => !seen).length,
    });
  }
}
