import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashContent, isStamped, stamp } from "../start/content-stamp.mjs";
import { whileLocked } from "../start/lock.mjs";
import { runCommand } from "../start/run-command.mjs";
import { withProgress } from "../start/say.mjs";
import { StartError } from "../start/start-error.mjs";
import { stopSignal } from "../start/stop-signal.mjs";
import { compressStatic } from "./compress-static.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));
const inProject = (path) => join(projectDir, path);
const SOURCES = [
  "app",
  "inngest",
  "prisma/schema",
  "public",
  "scripts/build",
  "server",
  "package-lock.json",
  "tsconfig.json",
];
const CONFIGS = ["next.config.ts", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "instrumentation-node.ts"];
const lockFile = inProject("dist/build.lock");
const workerSource = inProject("server/mime/worker.ts");

/** Builds the web application when its sources changed since the last build. */
export function buildApp() {
  const build = async () => {
    await bundleParseWorker();
    await buildWithNext();
  };
  return whileLocked(lockFile, build, stopSignal);
}

/**
 * Bundles the parser that runs in worker threads, which Next's bundler does not follow into, with its packages: a host that
 * gets only the files that Next found to be needed would lack some of theirs.
 */
export function buildParseWorker() {
  return whileLocked(lockFile, bundleParseWorker, stopSignal);
}

async function buildWithNext() {
  const content = hashContent([...SOURCES, ...CONFIGS].map(inProject), isSource);
  const stampFile = inProject(".next/lokario-sources");
  if (isStamped(stampFile, content)) return;
  // A build that is killed half-way must not pass for the one before it.
  rmSync(stampFile, { force: true });
  try {
    await withProgress("Construction de l'application", runNext);
  } catch (error) {
    throw new StartError(`La construction a échoué.\n${error.message}`);
  }
  stamp(stampFile, content);
}

async function runNext() {
  // Vercel compresses by itself.
  const compressed = process.env.VERCEL ? "0" : "1";
  await runCommand(process.execPath, [inProject("node_modules/next/dist/bin/next"), "build"], {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", LOKARIO_COMPRESSED: compressed },
  });
  if (compressed === "1") await compressStatic(inProject(".next/static"));
}

async function bundleParseWorker() {
  if (!existsSync(workerSource)) return;
  const content = hashContent(["server", "package-lock.json", "scripts/build"].map(inProject), isSource);
  const outfile = inProject("dist/parse-worker.mjs");
  const stampFile = inProject("dist/parse-worker.sources");
  if (existsSync(outfile) && isStamped(stampFile, content)) return;
  rmSync(stampFile, { force: true });
  const { build } = await import("esbuild");
  await build({
    entryPoints: [workerSource],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Of a package that is CommonJS, and asks for Node's own modules by `require`.
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  stamp(stampFile, content);
}

function isSource(path) {
  return !/\.test\.tsx?$/.test(path) && !path.includes("/generated/");
}
