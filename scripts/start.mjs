// `npm start` (and `npm run dev` with --dev): from a fresh clone to a running Lokario. Everything else is loaded after
// this check, because an older Node could not even read it.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`❌ Lokario demande Node 20.19 ou plus récent ; celui-ci est ${process.version} (https://nodejs.org).`);
  process.exit(1);
}
const { run } = await import("./start/run.mjs");
process.exit(await run({ dev: process.argv.includes("--dev") }));
