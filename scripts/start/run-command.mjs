import { spawn } from "node:child_process";
import { stopSignal } from "./stop-signal.mjs";

/**
 * Runs a command to its end, or until we are told to stop; its output is kept, and becomes the error's message when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<string>} what it wrote
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], signal: stopSignal, ...options });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(" ")} → ${signal ?? code}\n${output.slice(-8_000)}`));
    });
  });
}
