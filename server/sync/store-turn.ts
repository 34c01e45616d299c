/** Whose mail it is, and which import brings it. */
interface Importer {
  runId: string;
  companyId: number;
}

interface Waiting extends Importer {
  begin: () => void;
}

/** Transactions of imports that hold a database connection at once: people's need the others. */
const AT_ONCE = 4;

/**
 * Runs `work`, which stores so many messages, when it is this import's turn. A company's mail is stored by one at a time
 * in any case (lockCompanyMail); here those who wait do so without a database connection, and whoever has stored least
 * goes first: a large import delays a small one by the batch under way, not by all of its own.
 */
export async function inStoreTurn<T>(importer: Importer, messages: number, work: () => Promise<T>): Promise<T> {
  await enter(importer);
  try {
    return await work();
  } finally {
    leave(importer, messages);
  }
}

// Next bundles apart what it loads apart: only globalThis is one per process.
const shared = globalThis as typeof globalThis & { lokarioStoreTurns?: ReturnType<typeof createState> };

function createState() {
  return { waiting: [] as Waiting[], storing: new Set<number>(), stored: new Map<string, number>() };
}

function state() {
  shared.lokarioStoreTurns ??= createState();
  return shared.lokarioStoreTurns;
}

function enter(importer: Importer): Promise<void> {
  return new Promise((begin) => {
    state().waiting.push({ ...importer, begin });
    beginNext();
  });
}

function leave({ runId, companyId }: Importer, messages: number): void {
  const { storing, stored, waiting } = state();
  storing.delete(companyId);
  stored.set(runId, (stored.get(runId) ?? 0) + messages);
  // Nobody is left to be fair to.
  if (storing.size === 0 && waiting.length === 0) stored.clear();
  beginNext();
}

function beginNext(): void {
  const { waiting, storing, stored } = state();
  if (storing.size >= AT_ONCE) return;
  const ready = waiting.filter(({ companyId }) => !storing.has(companyId));
  const [first] = ready.sort((a, b) => (stored.get(a.runId) ?? 0) - (stored.get(b.runId) ?? 0));
  if (!first) return;
  waiting.splice(waiting.indexOf(first), 1);
  storing.add(first.companyId);
  first.begin();
  beginNext();
}
