import { availableParallelism } from "node:os";
import type { MailSource } from "./mail-source";
import { workerFile } from "./parse-thread";
import type { ParseOutcome } from "./parsed-message";
import { ParserPool } from "./parser-pool";
import { planJobs } from "./plan-jobs";

const LIMITS = { timeoutMs: 10_000, memoryMb: 512 };

// Route bundles do not share modules: only globalThis is one per process.
const shared = globalThis as typeof globalThis & { lokarioParserPool?: ParserPool };

/**
 * Reads messages in worker threads, 10 s and 512 MB each at most; outcomes come in the order of the sources. What
 * cannot be read is an outcome, never an exception. `owner` is whatever stands for the mailbox: see ParserPool.
 */
export async function parseMessages(
  sources: MailSource[],
  owner?: object,
  pool = sharedPool(),
): Promise<ParseOutcome[]> {
  const outcomes = await Promise.all(planJobs(sources).map((job) => pool.parse(job, owner)));
  return outcomes.flat();
}

// With two processor cores, the database and the fetching need the other one.
function sharedPool(): ParserPool {
  shared.lokarioParserPool ??= new ParserPool(workerFile(), availableParallelism() > 2 ? 2 : 1, LIMITS);
  return shared.lokarioParserPool;
}
