import { type MailSource, measureSource } from "./mail-source";

const MAX_MESSAGES = 50;
const MAX_BYTES = 2 * 1024 * 1024;

/** Cuts a batch into jobs for one thread: small enough that their limit of time is each message's own, more or less. */
export function planJobs(sources: MailSource[]): MailSource[][] {
  const jobs: MailSource[][] = [];
  let bytes = 0;
  for (const source of sources) {
    const size = measureSource(source);
    bytes += size;
    const job = jobs.at(-1);
    if (job && job.length < MAX_MESSAGES && bytes <= MAX_BYTES) job.push(source);
    else {
      jobs.push([source]);
      bytes = size;
    }
  }
  return jobs;
}
