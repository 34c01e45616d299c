import { PROVIDERS } from "./table";

/** The known server that a name which does not exist was meant to be: one slip of the keys away, two in a long name. */
export function suggestHost(host: string): string | null {
  return closest(host, KNOWN_HOSTS);
}

/** The same for the domain of an address: « gmial.com ». */
export function suggestDomain(domain: string): string | null {
  return closest(domain, KNOWN_DOMAINS);
}

const KNOWN_HOSTS = [
  ...new Set(
    PROVIDERS.flatMap(({ imap, offers, business, alternatives }) =>
      [
        imap,
        business?.imap,
        ...offers.flatMap((offer) => [offer.imap, offer.business?.imap]),
        ...alternatives.map((other) => other.imap),
      ].flatMap((server) => server?.host ?? []),
    ),
  ),
];
const KNOWN_DOMAINS = PROVIDERS.flatMap(({ domains }) => domains);

function closest(typed: string, known: readonly string[]): string | null {
  const name = typed.trim().toLowerCase().replace(/\.$/, "");
  if (known.includes(name)) return null;
  const allowed = name.length < 10 ? 1 : 2;
  const near = known
    .map((candidate) => ({
      candidate,
      distance: withoutEnding(name) === withoutEnding(candidate) ? 1 : distanceBetween(name, candidate),
    }))
    .filter(({ distance }) => distance > 0 && distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate ?? null;
}

/** « imap.gmail.fr »: the right name in the wrong country. */
function withoutEnding(name: string): string {
  return name.slice(0, name.lastIndexOf("."));
}

/** Keys missed, added, mistaken or swapped with the next one (Damerau–Levenshtein, adjacent swaps only). */
function distanceBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j <= b.length; j += 1) rows[0]?.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swapped));
    }
  }
  return at(a.length, b.length);
}
