import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "../start/free-port.mjs";
import { writePair } from "./certificates.mjs";
import { leaveToJanitor } from "./leave-to-janitor.mjs";

const DOVECOT = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"].find(existsSync);
const NOBODY = 65534;

export const hasDovecot = DOVECOT !== undefined;

/**
 * @typedef {object} Dovecot
 * @property {number} port TLS from the first byte
 * @property {number} starttlsPort
 * @property {string} mailDir one folder per user, each with its Maildir
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a Dovecot of our own, as root or not: any user name with the password gets a mailbox of its own.
 * @param {{ certificate: { key: string, cert: string }, password?: string, settings?: string }} options
 *   `settings` are lines added to the configuration
 * @returns {Promise<Dovecot>}
 */
export async function startDovecot({ certificate, password = "secret", settings = "" }) {
  if (!DOVECOT) throw new Error("Dovecot is not installed (Debian: dovecot-imapd)");
  // Not under the data folder of the tests: the paths of its sockets must stay short, and it drops root for « nobody ».
  const folder = mkdtempSync(join(tmpdir(), "lokario-dovecot-"));
  chmodSync(folder, 0o755);
  const mailDir = join(folder, "mail");
  mkdirSync(mailDir);
  if (isRoot()) chownSync(mailDir, NOBODY, NOBODY);
  const ports = { port: await findFreePort(), starttlsPort: await findFreePort() };
  const config = join(folder, "dovecot.conf");
  writeFileSync(
    config,
    describe({ folder, mailDir, ...ports, ...writePair(folder, "imap", certificate), password, settings }),
  );
  const child = spawn(DOVECOT, ["-c", config, "-F"], { stdio: "ignore" });
  child.unref();
  const stop = leaveToJanitor({ pid: child.pid ?? 0, signal: "SIGTERM", folder });
  await waitForPort(ports.port, child, join(folder, "dovecot.log"));
  return { ...ports, mailDir, stop };
}

function isRoot() {
  return process.getuid?.() === 0;
}

function describe({ folder, mailDir, port, starttlsPort, keyFile, certFile, password, settings }) {
  const { uid, gid } = userInfo();
  const [mailUid, mailGid] = isRoot() ? [NOBODY, NOBODY] : [uid, gid];
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = yes
ssl_cert = <${certFile}
ssl_key = <${keyFile}
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login
mail_location = maildir:~/Maildir
mail_max_userip_connections = 1000
first_valid_uid = 1
first_valid_gid = 1
${isRoot() ? "" : describeOwnAccount()}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${mailUid} gid=${mailGid} home=${mailDir}/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Junk {
    auto = create
    special_use = \\Junk
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
}
service anvil {
  chroot =
  # Wrong passwords are answered at once: the delay for whoever guesses is not what is tested.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  client_limit = 1000
  process_min_avail = 1
  service_count = 0
  inet_listener imap {
    port = ${starttlsPort}
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service imap {
  process_limit = 1000
}
service stats {
  chroot =
}
${settings}
`;
}

// Without root Dovecot cannot change accounts, so that all its parts run as ourselves.
function describeOwnAccount() {
  const user = execFileSync("id", ["-un"], { encoding: "utf8" });
  const group = execFileSync("id", ["-gn"], { encoding: "utf8" });
  return `default_internal_user = ${user}default_login_user = ${user}default_internal_group = ${group}`;
}

async function waitForPort(port, child, logFile) {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && child.exitCode === null) {
    if (await answers(port)) return;
    await sleep(50);
  }
  const log = existsSync(logFile) ? readFileSync(logFile, "utf8") : "";
  throw new Error(`Dovecot did not start (exit code ${child.exitCode})\n${log.slice(-3_000)}`);
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
