import type { ServiceRecord } from "./name-server";

/**
 * The order in which a service's servers are to be tried (RFC 2782): by priority, and within one by a draw in which
 * weight is chance. A target of "." says that the service is not offered.
 */
export function orderServices(records: ServiceRecord[], random: () => number = Math.random): ServiceRecord[] {
  const offered = records.filter(({ name }) => name !== "" && name !== ".");
  const priorities = [...new Set(offered.map(({ priority }) => priority))].sort((a, b) => a - b);
  return priorities.flatMap((priority) =>
    draw(
      offered.filter((record) => record.priority === priority),
      random,
    ),
  );
}

function draw(records: ServiceRecord[], random: () => number): ServiceRecord[] {
  // Those without weight stand first, so that they have a small chance.
  const left = [...records].sort((a, b) => Math.sign(a.weight) - Math.sign(b.weight));
  const drawn: ServiceRecord[] = [];
  while (left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0);
    drawn.push(...left.splice(indexAt(left, random() * total), 1));
  }
  return drawn;
}

/** The first record up to which the weights add up to the mark. */
function indexAt(records: ServiceRecord[], mark: number): number {
  let sum = 0;
  for (const [index, { weight }] of records.entries()) {
    sum += weight;
    if (sum >= mark) return index;
  }
  return 0;
}
