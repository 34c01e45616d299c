import { setTimeout as sleep } from "node:timers/promises";
import { copyAll } from "./copy-all.mjs";
import { watchMemory } from "./processes.mjs";

/**
 * The first import, from « Créer » to the last attachment in the archive.
 * @returns {Promise<{ id: number, first: number, text: number, archived: number, memory: number, ratioOfMemory?: number }>}
 *   milliseconds after the request; memory in bytes above idle
 */
export async function importAll(round) {
  // Before ours: the mail server has read every message then, and helps neither.
  await round.once(copyAll);
  const { app } = round;
  await app.request("GET", "/api/inbox/integrations");
  await sleep(3_000);
  const idle = app.measureMemory();
  const { result, peak } = await watchMemory(app.measureMemory, () => measureImport(round));
  return { ...result, memory: Math.max(peak - idle, 0) };
}

async function measureImport({ app, account, messages, waitFor }) {
  const startedAt = Date.now();
  const { id } = await app.request("POST", "/api/inbox/integrations", {
    name: "Bench",
    emailAddress: account.user,
    password: "secret",
    imapHost: "localhost",
    imapPort: account.port,
    useTls: true,
    syncIntervalMinutes: 60,
  });
  await keepFromBeingWatched(app, id);
  const since = () => Date.now() - startedAt;
  const first = await waitFor(async () => {
    const { messages: page } = await app.request("GET", "/api/inbox/messages?limit=1");
    return page.length > 0 ? since() : null;
  });
  const text = await waitFor(async () => {
    const [run] = await app.query('SELECT "status", "imported", "finishedAt" FROM "sync_run" WHERE "mailboxId" = $1', [
      id,
    ]);
    if (!run?.finishedAt) return null;
    if (run.imported !== messages) throw new Error(`${run.imported} of ${messages} messages imported: ${run.status}`);
    return run.finishedAt.getTime() - startedAt;
  });
  const archived = await waitFor(async () => {
    const [left] = await app.query('SELECT count(*)::int AS "count" FROM "attachment" WHERE "blobHash" IS NULL');
    return left.count === 0 ? since() : null;
  });
  return { id, first, text, archived };
}

// A mailbox under IDLE would be synced the moment that a row changes it, before the row asks for it.
async function keepFromBeingWatched({ query }, id) {
  await query(`INSERT INTO "watcher" ("id", "expiresAt") VALUES ('bench', now() + interval '1 day')`);
  await query(`INSERT INTO "mailbox_watch" ("mailboxId", "watcherId") VALUES ($1, 'bench')`, [id]);
}
