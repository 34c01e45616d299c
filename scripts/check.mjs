// `npm run check`: what a commit must pass (types, lint, imports, unused code, unit tests), without the browser.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const runner = fileURLToPath(new URL("test.mjs", import.meta.url));
const codes = ["check", "unit"].map((part) => spawnSync(process.execPath, [runner, part], { stdio: "inherit" }).status);
process.exit(codes.every((code) => code === 0) ? 0 : 1);
