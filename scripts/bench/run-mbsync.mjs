import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureMemory, watchMemory } from "./processes.mjs";

/**
 * mbsync copies what is new of the Inbox into `folder`, and what has changed.
 * @param {{ port: number, authority: string, user: string, folder: string }} account
 * @returns {Promise<{ ms: number, memory: number }>}
 */
export async function runMbsync({ port, authority, user, folder }) {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "mbsyncrc");
  writeFileSync(config, describe({ port, authority, user, folder }));
  const startedAt = performance.now();
  const child = spawn("mbsync", ["-c", config, "bench"], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve, reject) => {
    child.once("error", () => reject(new Error("mbsync is not installed (Debian: isync)")));
    child.once("exit", (code) =>
      code === 0 ? resolve(performance.now()) : reject(new Error(`mbsync: exit code ${code}`)),
    );
  });
  const { result, peak } = await watchMemory(
    () => measureMemory(child.pid ?? 0),
    () => ended,
  );
  return { ms: result - startedAt, memory: peak };
}

function describe({ port, authority, user, folder }) {
  return `IMAPAccount bench
Host localhost
Port ${port}
User ${user}
Pass secret
SSLType IMAPS
CertificateFile ${authority}

IMAPStore far
Account bench

MaildirStore near
Path ${folder}/
Inbox ${folder}/INBOX

Channel bench
Far :far:
Near :near:
Patterns INBOX
Create Near
Expunge Near
SyncState *
`;
}
