/** What a search can ask beside words. */
export const OPERATORS = [
  "from",
  "to",
  "subject",
  "after",
  "before",
  "mailbox",
  "client",
  "attachment",
  "unread",
  "read",
] as const;

export type Operator = (typeof OPERATORS)[number];

/** How each is written before its colon, without accents; the value follows. */
const NAMES: Record<string, Operator> = {
  de: "from",
  from: "from",
  a: "to",
  to: "to",
  objet: "subject",
  sujet: "subject",
  subject: "subject",
  apres: "after",
  depuis: "after",
  after: "after",
  since: "after",
  avant: "before",
  before: "before",
  boite: "mailbox",
  mailbox: "mailbox",
  client: "client",
};

/** Those that are written whole: the name takes no other value than these. */
const FLAGS: Record<string, Record<string, Operator>> = {
  piece: { jointe: "attachment" },
  pieces: { jointes: "attachment" },
  has: { attachment: "attachment", attachments: "attachment" },
  non: { lu: "unread", lus: "unread" },
  est: { lu: "read", "non-lu": "unread" },
  is: { unread: "unread", read: "read" },
};

/** The operator of this name, and whether it is a flag with values of its own; undefined when there is none. */
export function findOperator(name: string): { operator: Operator } | { values: Record<string, Operator> } | undefined {
  const key = foldText(name);
  if (Object.hasOwn(NAMES, key)) return { operator: NAMES[key] as Operator };
  return Object.hasOwn(FLAGS, key) ? { values: FLAGS[key] as Record<string, Operator> } : undefined;
}

/** The operator that somebody who wrote this name most likely meant; null when it resembles none. */
export function guessOperator(name: string): Operator | null {
  const key = foldText(name);
  for (const known of [...Object.keys(NAMES), ...Object.keys(FLAGS)]) {
    if (known.length > 3 && key.length > 3 && isNear(key, known)) {
      return NAMES[known] ?? Object.values(FLAGS[known] ?? {})[0] ?? null;
    }
  }
  return null;
}

/** Text as a search compares it: accents and capitals do not matter. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** One letter too many, too few, wrong, or two that changed places. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right[1]}${right[0]}`);
}
