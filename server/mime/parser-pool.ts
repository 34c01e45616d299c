import { splitMessage } from "./header-fields";
import type { MailSource } from "./mail-source";
import { refuseMessage } from "./parse-message";
import { ParseFailure, ParseThread, type ThreadLimits } from "./parse-thread";
import type { ParseOutcome } from "./parsed-message";

interface Job {
  sources: MailSource[];
  resolve: (outcomes: ParseOutcome[]) => void;
  reject: (error: unknown) => void;
}

const IDLE_MS = 60_000;

/** A few threads that share a queue of jobs. */
export class ParserPool {
  private readonly idle: ParseThread[];
  private readonly all: ParseThread[];
  private readonly queue: Job[] = [];
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(file: string, size: number, limits: ThreadLimits) {
    this.all = Array.from({ length: size }, () => new ParseThread(file, limits));
    this.idle = [...this.all];
  }

  /** One outcome per source. A message that a thread cannot survive fails alone, not with those beside it. */
  async parse(sources: MailSource[]): Promise<ParseOutcome[]> {
    try {
      return await this.enqueue(sources);
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      const [only] = sources;
      if (sources.length === 1 && only) return [refuse(only, error)];
      // Singly, not by halves: every job that holds the culprit costs its whole limit of time.
      return (await Promise.all(sources.map((source) => this.parse([source])))).flat();
    }
  }

  stop(): void {
    for (const thread of this.all) thread.stop();
  }

  private enqueue(sources: MailSource[]): Promise<ParseOutcome[]> {
    return new Promise((resolve, reject) => {
      this.queue.push({ sources, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    const thread = this.queue.length > 0 ? this.idle.pop() : undefined;
    const job = thread && this.queue.shift();
    if (!thread || !job) return;
    clearTimeout(this.idleTimer);
    thread
      .run(job.sources)
      .then(job.resolve, job.reject)
      .finally(() => {
        this.idle.push(thread);
        this.rest();
        this.next();
      });
  }

  /** Threads hold some 50 MB each: they go when nothing has come for a while. */
  private rest(): void {
    clearTimeout(this.idleTimer);
    if (this.idle.length < this.all.length) return;
    this.idleTimer = setTimeout(() => this.stop(), IDLE_MS).unref();
  }
}

function refuse(source: MailSource, failure: ParseFailure): ParseOutcome {
  const { fields } = splitMessage(Buffer.isBuffer(source) ? source : source.header);
  return refuseMessage(failure.reason === "memory" ? "message.too_large" : "message.unreadable", fields);
}
