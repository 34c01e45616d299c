import { readFileSync } from "node:fs";
import { ImapFlow } from "imapflow";
import { importAll } from "../import-all.mjs";
import { syncOnce } from "../sync-once.mjs";

export default {
  work: "sync with nothing new",
  reference: "imapflow: login, STATUS, logout",
  reach: 1.5,
  async measure(round) {
    await round.once(importAll);
    // The first of each warms up what stays warm between the syncs of a mailbox.
    await askStatus(round.account);
    await syncOnce(round);
    const reference = await askStatus(round.account);
    const { ms: ours, memory } = await syncOnce(round);
    return { reference, ours, memory };
  },
};

async function askStatus({ port, authority, user }) {
  const startedAt = performance.now();
  const client = new ImapFlow({
    host: "localhost",
    port,
    secure: true,
    tls: { ca: readFileSync(authority) },
    auth: { user, pass: "secret" },
    logger: false,
  });
  await client.connect();
  await client.status("INBOX", { messages: true, uidNext: true, uidValidity: true, highestModseq: true });
  await client.logout();
  return performance.now() - startedAt;
}
