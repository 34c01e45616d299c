import { ARROWS, isTest } from "./arrows.mjs";
import { findCycles } from "./find-cycles.mjs";
import { readImports } from "./read-imports.mjs";

const FOLDERS = ["app", "inngest", "scripts", "server", "tests"];

/** Every import that goes against the architecture, or round in a circle; one line each. @returns {string[]} */
export function checkImports() {
  const imports = readImports(FOLDERS);
  return [...imports]
    .flatMap(([from, targets]) => targets.flatMap((to) => judge(from, to)))
    .concat(describeCycles(imports));
}

function judge(from, to) {
  if (to.startsWith("?")) return [`${from} imports ${to.slice(1)}, which does not exist`];
  if (isTest(from)) return [];
  const broken = ARROWS.filter((arrow) => arrow.from(from) && !arrow.allows(to));
  return broken.map(({ name }) => `${from} → ${to}: ${name}`);
}

function describeCycles(imports) {
  return findCycles(imports).map((cycle) => `cycle: ${cycle.join(" → ")}`);
}
