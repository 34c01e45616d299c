// Started by server/oauth/access-token.test.ts: another process that needs the same access token at the same time.
import { openAccessToken } from "@/server/oauth/open-access-token";

const [mailboxId] = process.argv.slice(2);

process.stdout.write("ready\n");
for await (const _go of process.stdin) {
  process.stdout.write(`${await openAccessToken(Number(mailboxId))}\n`);
  process.exit();
}
