import { setTimeout as sleep } from "node:timers/promises";
import { startExecutor } from "@/inngest/executor/start-executor";
import { db } from "@/server/db/client";
import { startWatching } from "@/server/watch/start-watching";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";

// The child of scripts/bench/watchers.mjs: this process is what is measured.
const count = Number(process.argv[2]);
const QUIET_S = 30;
const SAMPLES = 20;

const { owner } = await createCompany();
const executor = await startExecutor({ cron: false });
await sleep(5_000);
const idleMb = measureMb();
const users: ImapUser[] = [];
for (let index = 0; index < count; index++) {
  const account = imapUser();
  users.push(account);
  await connectTestMailbox(owner, { account, enabled: false });
}
const socketsBefore = countSockets();
// As after a first sync of an empty mailbox.
await db.$executeRaw`UPDATE "mailbox" SET "enabled" = true, "status" = 'SYNCED', "lastSuccessAt" = now() - interval '1 hour'`;

const startedAt = performance.now();
const watching = await startWatching();
while (countSockets() < socketsBefore + count) await sleep(100);
const readyS = (performance.now() - startedAt) / 1_000;
await sleep(15_000);
const watchingMb = measureMb();
const before = process.cpuUsage();
await sleep(QUIET_S * 1_000);
const { user, system } = process.cpuUsage(before);

const times: number[] = [];
for (const account of users.slice(0, SAMPLES)) {
  const sentAt = performance.now();
  const stored = await db.message.count();
  deliver(account, buildMail({ subject: "Nouveau" }));
  while ((await db.message.count()) === stored) await sleep(10);
  times.push(Math.round(performance.now() - sentAt));
}
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    count,
    ...{ idleMb, watchingMb, aboveIdleMb: watchingMb - idleMb, readyS: Math.round(readyS) },
    quietCpuPercent: Math.round((user + system) / QUIET_S / 100) / 100,
    ...{ medianMs: times[Math.floor(times.length / 2)], slowestMs: times.at(-1) },
  }),
);
await watching.stop();
await executor.stop();
process.exit(0);

function measureMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1_048_576);
}

function countSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap" || name === "TLSWrap").length;
}
