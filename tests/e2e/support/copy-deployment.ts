import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Copies what a serverless host gets of a build, the files that each function was found to need, and the framework's own
 * server, by which a host starts them.
 */
export function copyDeployment(target: string): void {
  const traces = readdirSync(".next", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".nft.json"),
  );
  const traced = new Set(traces.flatMap((trace) => readTrace(path.join(".next", trace))));
  for (const file of [...traced, ".next", "public", "package.json"]) {
    cpSync(file, path.join(target, file), { recursive: true, verbatimSymlinks: true, filter: isDeployed });
  }
  cpSync("node_modules/next", path.join(target, "node_modules/next"), { recursive: true, filter: isOfNextServer });
  cpSync(new URL("serverless-host.cjs", import.meta.url), path.join(target, "serverless-host.cjs"));
}

function readTrace(trace: string): string[] {
  const { files } = JSON.parse(readFileSync(trace, "utf8")) as { files: string[] };
  return files
    .map((file) => path.relative("", path.resolve(path.dirname(trace), file)))
    .filter((file) => !file.startsWith(".next") && existsSync(file));
}

/** Not what a build leaves for the next one. */
function isDeployed(file: string): boolean {
  return ![".next/cache", ".next/dev", ".next/trace", ".next/types"].includes(file);
}

function isOfNextServer(file: string): boolean {
  return !/\.(map|d\.ts)$|next\/dist\/(esm|docs|next-devtools|bundle-analyzer)(\/|$)/.test(file);
}
