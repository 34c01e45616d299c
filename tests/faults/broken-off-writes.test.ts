import { afterAll, beforeAll, expect, it } from "vitest";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { requestSync } from "@/server/sync/request-sync";
import { createTestDatabase } from "@/tests/support/database";
import { type BreakingPostgres, startBreakingPostgres } from "./support/breaking-postgres";
import { databaseAnswers } from "./support/database-answers";
import { describeMailbox } from "./support/describe-mailbox";
import { allowNoUnhandledRejection } from "./support/no-unhandled";
import { takeSteps } from "./support/run-sync";
import { describeUndisturbed, firstImport, laterSync, newValidity, resume } from "./support/scenarios";

let postgres: BreakingPostgres;
let drop: () => Promise<void>;

allowNoUnhandledRejection();

beforeAll(async () => {
  const database = await createTestDatabase();
  postgres = await startBreakingPostgres(database.url);
  drop = database.drop;
  process.env.DATABASE_URL = postgres.url;
});

afterAll(async () => {
  await db.$disconnect();
  await postgres.stop();
  await drop();
});

// mbsync's own tests do this: break off after each step that lasts, go on, compare with a run that nobody broke.
it.each(Object.entries({ firstImport, laterSync, newValidity }))(
  "a run that is broken off after any of its writes ends, once resumed, as one that was not (%s)",
  async (_name, scenario) => {
    const undisturbed = await describeUndisturbed(scenario);
    let broken = true;
    let writes = 1;
    for (; broken; writes += 1) {
      const { mailbox, server } = await scenario();
      const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
      postgres.breakAfter(writes);
      await takeSteps(runId, 1).catch(() => undefined);
      broken = postgres.isBroken();
      postgres.heal();
      // As after a kill: nothing of the worker is left but what it wrote.
      await closeConnections(mailbox.id);
      await databaseAnswers();
      // The last turn's run was not broken off: it has ended.
      if (broken) {
        expect((await resume(writes, mailbox, runId)).status, `broken off after ${writes}`).toBe("success");
      }
      expect(await describeMailbox(mailbox.id), `broken off after ${writes}`).toEqual(undisturbed);
      await server.stop();
    }
    expect(writes).toBeGreaterThan(5);
  },
);
