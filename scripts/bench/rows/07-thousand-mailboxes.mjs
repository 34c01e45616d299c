import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../../start/say.mjs";
import { allowConnections } from "../allow-connections.mjs";
import { startApp } from "../start-app.mjs";
import { startMail } from "../start-mail.mjs";

const COUNT = 1_000;
const INTERVAL_MINUTES = 5;
const INTERVAL_MS = INTERVAL_MINUTES * 60_000;
/** The schedule looks once a minute; what is due waits for that, and for its turn. */
const SLOT_SECONDS = 90;

export default {
  work: "CPU of one worker in a minute, 1,000 mailboxes every 5 minutes, nothing new",
  reachMs: 30_000,
  lastRoundOnly: true,
  async measure() {
    const mail = await startMail({ settings: allowConnections(COUNT) });
    // All of them are one host's here, and sign in within a minute.
    const app = await startApp(mail, { LOKARIO_LOGINS_PER_HOST: "100000", LOKARIO_MAILBOXES_PER_HOST: "100" });
    try {
      const idle = app.measureMemory();
      await connectAll(app, mail);
      // Once round, so that whatever begins with them is over.
      await sleep(INTERVAL_MS);
      return { ours: await measureMinute(app), memory: Math.max(app.measureMemory() - idle, 0) };
    } finally {
      await app.stop();
      await mail.stop();
    }
  },
};

/** Connects the mailboxes, waits for their first syncs, and spreads the next ones over the interval. */
async function connectAll({ request, query }, { port }) {
  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
  const connect = async () => {
    for (let number = numbers.pop(); number; number = numbers.pop()) {
      const emailAddress = `box-${number}@exemple.test`;
      const server = { imapHost: "localhost", imapPort: port, useTls: true };
      const mailbox = { name: `Bench ${number}`, emailAddress, password: "secret", ...server };
      await request("POST", "/api/inbox/integrations", { ...mailbox, syncIntervalMinutes: INTERVAL_MINUTES });
    }
  };
  await Promise.all([1, 2, 3, 4].map(connect));
  for (let left = COUNT; left > 0; await sleep(2_000)) {
    const [row] = await query(`SELECT count(*)::int AS "left" FROM "mailbox" WHERE "lastSuccessAt" IS NULL`);
    left = row.left;
  }
  await query(`UPDATE "mailbox" SET "nextSyncAt" = now() + "id" % ${COUNT} * ${INTERVAL_MS / COUNT} * interval '1 ms'`);
}

/** Milliseconds of a processor in a minute, measured for as long as every mailbox has its turn once. */
async function measureMinute({ measureCpu, query }) {
  const before = measureCpu();
  const [{ now }] = await query("SELECT now()");
  await sleep(INTERVAL_MS);
  const after = measureCpu();
  const { runs, failed, late } = await readRuns(query, now);
  const perMinute = (what) => (after[what] - before[what]) / INTERVAL_MINUTES;
  say(
    `      ${runs} syncs, ${failed} failed, at most ${late} s behind their time; PostgreSQL ${perMinute("database").toFixed(1)} s a minute`,
  );
  if (failed > 0 || runs < 0.9 * COUNT) throw new Error(`${runs} of ${COUNT} mailboxes synced, ${failed} failed`);
  if (late > SLOT_SECONDS) throw new Error(`a sync began ${late} s after its time`);
  return perMinute("server") * 1_000;
}

async function readRuns(query, since) {
  const [row] = await query(
    `SELECT count(*)::int AS "runs", count(*) FILTER (WHERE "status" <> 'SUCCESS')::int AS "failed",
       coalesce(max(extract(epoch FROM "startedAt" - "last" - interval '${INTERVAL_MINUTES} minutes')), 0)::int AS "late"
     FROM (SELECT r.*, lag("finishedAt") OVER (PARTITION BY "mailboxId" ORDER BY "queuedAt") AS "last" FROM "sync_run" r) AS run
     WHERE "queuedAt" >= $1 AND "finishedAt" IS NOT NULL`,
    [since],
  );
  return row;
}
