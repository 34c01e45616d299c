import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));

/** Runs a command of the terminal as `npm run` does, in this process's environment. */
export function runScript(file: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`${scripts}${file}`, ...args], (_error, stdout) => {
      resolve({ code: child.exitCode ?? -1, stdout });
    });
    child.stderr?.pipe(process.stderr);
  });
}
