// `node scripts/bench/watchers.mjs [count]`: what it costs one process to watch so many mailboxes of a real Dovecot, and
// how soon new mail is stored. Prints one line of JSON.
import { spawn } from "node:child_process";
import { buildParseWorker } from "../build/build-app.mjs";
import { startTestServices } from "../test/services.mjs";

const count = Number(process.argv[2] ?? 1_000);

// One imap process a connection would need gigabytes: sleeping ones are given to imap-hibernate.
const settings = `
default_client_limit = 20000
default_vsz_limit = 1G
imap_hibernate_timeout = 5s
mail_max_userip_connections = 10
service imap-login {
  client_limit = ${2 * count}
  process_limit = 4
}
service imap {
  process_limit = ${count + 100}
  unix_listener imap-master {
    user = $default_internal_user
  }
  extra_groups = $default_internal_group
}
service imap-hibernate {
  client_limit = ${2 * count}
  unix_listener imap-hibernate {
    mode = 0666
  }
}
service anvil {
  client_limit = 20000
}
service auth {
  client_limit = 20000
}
`;

await buildParseWorker();
const services = await startTestServices({ settings });
const args = ["--expose-gc", "--import", "tsx", "tests/bench/watch-mailboxes.ts", String(count)];
const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...services.env } });
const code = await new Promise((resolve) => child.once("exit", resolve));
await services.stop();
process.exit(code ?? 1);
