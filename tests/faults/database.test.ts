import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { errorCodeOf, toInngestError } from "@/inngest/error-mapping";
import { db } from "@/server/db/client";
import { requestSync } from "@/server/sync/request-sync";
import { once } from "@/tests/support/scripted-imap-faults";
import { databaseAnswers } from "./support/database-answers";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { allowNoUnhandledRejection } from "./support/no-unhandled";
import { type OwnPostgres, startOwnPostgres } from "./support/own-postgres";
import { finishSync, runSync, takeSteps } from "./support/run-sync";
import { scriptedMailbox } from "./support/scripted-mailbox";
import { makeSmallDisk, type SmallDisk } from "./support/small-disk";

const MAILS = 400;

let postgres: OwnPostgres;
const cleanups: (() => Promise<void>)[] = [];

allowNoUnhandledRejection();

beforeAll(async () => {
  postgres = await startOwnPostgres();
  process.env.DATABASE_URL = postgres.url;
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});
afterAll(async () => {
  await db.$disconnect();
  await postgres.stop();
});

it("PostgreSQL that is killed in mid-run and comes back costs no message and doubles none", async () => {
  const { mailbox, server, store } = await scriptedMailbox({ mails: MAILS });
  server.misbehave(
    once(
      /BODY\.PEEK/,
      (_command, _socket, behave) => {
        postgres.kill();
        return behave();
      },
      3,
    ),
  );
  const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
  const error: unknown = await takeSteps(runId, 1).catch((reason) => reason);
  expect(errorCodeOf(toInngestError(error, 0))).toBe("database.unavailable");
  await databaseAnswers();
  expect(await finishSync(mailbox.owner, runId)).toMatchObject({ status: "success", imported: MAILS, duplicates: 0 });
  expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  expect(await db.message.count({ where: { companyId: mailbox.owner.companyId } })).toBe(MAILS);
});

// A real full disk where we may mount one, else PostgreSQL's own error, raised by a trigger.
it("PostgreSQL whose disk is full fails the run by that name, and goes on once there is room", async () => {
  const { mailbox, store } = await scriptedMailbox({ mails: MAILS });
  const makeRoom = await fillDisk();
  cleanups.push(makeRoom);
  const outcome = await runSync(mailbox);
  expect(outcome).toMatchObject({ status: "error", error: { code: "database.full" }, quarantined: 0 });
  await makeRoom();
  expect(await runSync(mailbox)).toMatchObject({ status: "success", duplicates: 0, quarantined: 0 });
  expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  expect(await db.message.count({ where: { companyId: mailbox.owner.companyId } })).toBe(MAILS);
});

/** Answers how to make room again. */
async function fillDisk(): Promise<() => Promise<void>> {
  const [size] = await db.$queryRaw<{ bytes: number }[]>`SELECT pg_table_size('message')::int AS "bytes"`;
  const disk = makeSmallDisk((size?.bytes ?? 0) + 96 * 1024, join(postgres.dataDir, "postgres"));
  return disk ? moveToDisk(disk) : raiseDiskFull();
}

/** The messages on a disk that has room for a few more. */
async function moveToDisk({ folder, remove }: SmallDisk): Promise<() => Promise<void>> {
  await db.$executeRawUnsafe(`CREATE TABLESPACE small LOCATION '${folder}'`);
  await db.$executeRawUnsafe(`ALTER TABLE "message" SET TABLESPACE small`);
  let there = true;
  return async () => {
    if (!there) return;
    there = false;
    await db.$executeRawUnsafe(`ALTER TABLE "message" SET TABLESPACE pg_default`);
    await db.$executeRawUnsafe(`DROP TABLESPACE small`);
    remove();
  };
}

async function raiseDiskFull(): Promise<() => Promise<void>> {
  await db.$executeRawUnsafe(
    `CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`,
  );
  await db.$executeRawUnsafe(`CREATE TRIGGER disk_full BEFORE INSERT ON "message_place" EXECUTE FUNCTION disk_full()`);
  return async () => {
    await db.$executeRawUnsafe(`DROP TRIGGER IF EXISTS disk_full ON "message_place"`);
  };
}
