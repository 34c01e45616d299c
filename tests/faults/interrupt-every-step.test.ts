import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { failRun } from "@/server/sync/fail-run";
import { requestSync } from "@/server/sync/request-sync";
import { createTestDatabase } from "@/tests/support/database";
import { hangUpAfter } from "@/tests/support/scripted-imap-faults";
import { type BreakingPostgres, startBreakingPostgres } from "./support/breaking-postgres";
import { setVerify } from "./support/connect-mailbox";
import { describeMailbox } from "./support/describe-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { finishSync, runSync, takeSteps } from "./support/run-sync";
import { appendNumbered, type ScriptedMailbox, scriptedMailbox } from "./support/scripted-mailbox";

/** mbsync's own tests do this: break off after each step that lasts, go on, compare with a run that nobody broke. */
let postgres: BreakingPostgres;
let drop: () => Promise<void>;
/** Outside of tests the first of these would end the process. */
const unhandled: unknown[] = [];
const keep = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  const database = await createTestDatabase();
  postgres = await startBreakingPostgres(database.url);
  drop = database.drop;
  process.env.DATABASE_URL = postgres.url;
  process.on("unhandledRejection", keep);
});

afterEach(() => expect(unhandled).toEqual([]));

afterAll(async () => {
  process.off("unhandledRejection", keep);
  await db.$disconnect();
  await postgres.stop();
  await drop();
});

/** A mailbox as it stands before the run that is broken off. */
type Scenario = () => Promise<ScriptedMailbox>;

const firstImport: Scenario = async () => {
  const scripted = await scriptedMailbox({ mails: 30 });
  scripted.store.createFolder("Sent", "\\Sent");
  // One that is in both folders, an answer to the first, and one that says the same again.
  scripted.store.append("Sent", numberedMail(30));
  scripted.store.append("Sent", numberedMail(50, { inReplyTo: "mail-1@client.test" }));
  scripted.store.append("INBOX", numberedMail(2));
  return scripted;
};

const laterSync: Scenario = async () => {
  const scripted = await firstImport();
  const { store, mailbox } = scripted;
  await runSync(mailbox);
  await setVerify(mailbox, false);
  store.setFlags("INBOX", 1, ["\\Seen"]);
  store.expunge("INBOX", 4);
  store.move("INBOX", 5, "Sent");
  appendNumbered(store, 31, 33);
  return scripted;
};

const newValidity: Scenario = async () => {
  const scripted = await laterSync();
  scripted.store.renewValidity("INBOX");
  return scripted;
};

const SCENARIOS = { firstImport, laterSync, newValidity };

async function describeUndisturbed(scenario: Scenario) {
  const { mailbox } = await scenario();
  expect(await runSync(mailbox)).toMatchObject({ status: "success" });
  return describeMailbox(mailbox.id);
}

describe.each(Object.entries(SCENARIOS))("a run that is broken off (%s)", (_name, scenario) => {
  it("after any step that was persisted ends, once resumed, as one that was not", async () => {
    const undisturbed = await describeUndisturbed(scenario);
    let broken = true;
    for (let steps = 1; broken; steps += 1) {
      const { mailbox, server } = await scenario();
      const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
      postgres.breakAfter(steps);
      await takeSteps(runId, 1).catch(() => undefined);
      broken = postgres.isBroken();
      postgres.heal();
      // As after a kill: nothing of the worker is left but what it wrote.
      await closeConnections(mailbox.id);
      const outcome = await resume(steps, mailbox, runId);
      expect(outcome.status, `broken off after ${steps} steps`).toBe("success");
      expect(await describeMailbox(mailbox.id), `broken off after ${steps} steps`).toEqual(undisturbed);
      await server.stop();
    }
  });

  it("at any answer of the server ends, once resumed, as one that was not", async () => {
    const undisturbed = await describeUndisturbed(scenario);
    let broken = true;
    for (let answers = 1; broken; answers += 1) {
      const { mailbox, server } = await scenario();
      broken = false;
      let answered = 0;
      server.misbehave((...exchange) => {
        answered += 1;
        if (answered !== answers) return undefined;
        broken = true;
        return hangUpAfter(0.6)(...exchange);
      });
      const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
      await takeSteps(runId, 1).catch(() => undefined);
      const outcome = await resume(answers, mailbox, runId);
      expect(outcome.status, `broken off at answer ${answers}`).toBe("success");
      expect(await describeMailbox(mailbox.id), `broken off at answer ${answers}`).toEqual(undisturbed);
      await server.stop();
    }
  });
});

/** By turns the same run goes on, as with a worker that is killed, and a new one begins, as after a failure. */
async function resume(turn: number, mailbox: ScriptedMailbox["mailbox"], runId: string) {
  const same = await finishSync(mailbox.owner, runId);
  if (turn % 2 === 0 || same.status !== "success") await failRun(runId, "sync.interrupted");
  return turn % 2 === 0 ? runSync(mailbox) : same;
}
