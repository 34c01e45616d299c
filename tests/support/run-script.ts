import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));

interface Result {
  code: number;
  stdout: string;
}

/** Runs a command of the terminal as `npm run` does, in this process's environment. */
export function runScript(file: string, ...args: string[]): Promise<Result> {
  return runScriptWith({}, file, ...args);
}

/** The same with these variables besides. */
export function runScriptWith(variables: Record<string, string>, file: string, ...args: string[]): Promise<Result> {
  const env = { ...process.env, ...variables };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`${scripts}${file}`, ...args], { env }, (_error, stdout) => {
      resolve({ code: child.exitCode ?? -1, stdout });
    });
    child.stderr?.pipe(process.stderr);
  });
}
