// Waits beside a test run until that closes this process's input, which it does however it ends (kill -9 too); then
// stops the server it was told of and removes its folder.
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isHeld } from "../start/lock.mjs";

const { server, signal, folder } = JSON.parse(process.argv[2] ?? "{}");

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => {});
process.stdin.resume().once("close", async () => {
  send(signal);
  const deadline = Date.now() + 20_000;
  while (isHeld(server) && Date.now() < deadline) await sleep(20);
  send("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

function send(name) {
  if (isHeld(server)) process.kill(server.pid, name);
}
