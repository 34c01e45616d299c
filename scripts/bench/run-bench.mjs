import { readdirSync } from "node:fs";
import { buildApp } from "../build/build-app.mjs";
import { generateClient } from "../start/generate-client.mjs";
import { say } from "../start/say.mjs";
import { makeMailbox } from "./mailbox/make-mailbox.mjs";
import { openRound } from "./open-round.mjs";
import { startMail } from "./start-mail.mjs";
import { describeRow, writeTable } from "./write-table.mjs";

/**
 * Measures every row as many times as there are rounds, in turn with its reference.
 * @param {import("./options.mjs").BenchOptions} options
 */
export async function runBench({ rounds, mailbox, rows: asked }) {
  await generateClient();
  await buildApp();
  const rows = await loadRows(asked);
  const folder = await makeMailbox(mailbox);
  const mail = await startMail();
  try {
    for (let number = 1; number <= rounds; number += 1) {
      say(`Round ${number} of ${rounds}`);
      const round = await openRound({ mail, mailbox: folder, number, messages: mailbox.messages });
      try {
        await measureRows(rows, round, number === rounds);
      } finally {
        await round.close();
      }
    }
  } finally {
    await mail.stop();
  }
  writeTable(rows, { mailbox, rounds, keep: asked === null });
}

/** Each file in rows/ is a row of the table, in the order of the names. */
async function loadRows(asked) {
  const names = readdirSync(new URL("rows", import.meta.url)).sort();
  const chosen = names.filter((name) => asked === null || asked.some((word) => name.includes(word)));
  return Promise.all(chosen.map(async (name) => ({ ...(await import(`./rows/${name}`)).default, measured: [] })));
}

async function measureRows(rows, round, isLast) {
  for (const row of rows) {
    if (row.lastRoundOnly && !isLast) continue;
    try {
      row.measured.push(await row.measure(round));
    } catch (error) {
      // What is dropped is said: the table then shows how many measurements a row has.
      say(`❌ ${row.work}: ${error.message}`);
      row.failed = (row.failed ?? 0) + 1;
      continue;
    }
    say(`   ${describeRow({ ...row, measured: row.measured.slice(-1) }).join(" | ")}`);
  }
}
