import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { say } from "../start/say.mjs";

const DOCUMENT = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
const START = "<!-- latest -->";
const HEADINGS = ["work", "reference", "its time", "ours", "ratio", "reach", "memory above idle", "measured"];

/** Prints the table; with `keep` it is put at the top of docs/benchmarks.md too. */
export function writeTable(rows, { mailbox, rounds, keep }) {
  const lines = [HEADINGS, HEADINGS.map(() => "---"), ...rows.map(describeRow)].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
  const table = lines.join("\n");
  say(`\n${table}\n`);
  if (!keep) return;
  const title = `## ${new Date().toISOString().slice(0, 10)}, commit ${readCommit()}, ${mailbox.name}`;
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}; medians of ${rounds}`;
  const document = readFileSync(DOCUMENT, "utf8");
  writeFileSync(
    DOCUMENT,
    document.replace(START, () => `${START}\n\n${title}\n\n${machine}\n\n${table}`),
  );
}

/** The cells of a row: medians of what was measured. */
export function describeRow({ work, reference, reach, reachMs, measured, failed }) {
  const ours = median(measured.map((one) => one.ours));
  const theirs = reference ? median(measured.map((one) => one.reference)) : null;
  const memory = median(measured.flatMap((one) => one.memory ?? []));
  const ratio = ours !== null && theirs ? (ours / theirs).toFixed(2) : "–";
  const times = `${measured.length}${failed ? `, ${failed} failed` : ""}`;
  const limit = reach ? `≤ ${reach} ×` : reachMs ? `≤ ${showTime(reachMs)}` : "–";
  return [
    work,
    reference ?? "–",
    showTime(theirs),
    showTime(ours),
    ratio,
    limit,
    memory === null ? "–" : `${Math.round(memory / 1e6)} MB`,
    times,
  ];
}

function median(values) {
  const sorted = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function showTime(ms) {
  if (ms === null) return "–";
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 1_000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}

function readCommit() {
  const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
  return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain") ? " with changes" : ""}`;
}
