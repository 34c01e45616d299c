/**
 * The import cycles of a project: one shortest cycle through each group of files that reach one another.
 * @param {Map<string, string[]>} imports
 * @returns {string[][]}
 */
export function findCycles(imports) {
  const settled = new Set();
  const cycles = [];
  for (const file of imports.keys()) {
    if (settled.has(file)) continue;
    const cycle = findShortestReturn(imports, file);
    if (!cycle) continue;
    cycles.push(cycle);
    for (const member of cycle) settled.add(member);
  }
  return cycles;
}

// Breadth first, so that the cycle shown is the one that is easiest to see and cut.
function findShortestReturn(imports, start) {
  const cameFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return tracePath(cameFrom, start, file);
      if (cameFrom.has(next) || !imports.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return null;
}

function tracePath(cameFrom, start, last) {
  const path = [start];
  for (let file = last; file !== start; file = cameFrom.get(file)) path.splice(1, 0, file);
  return [...path, start];
}
