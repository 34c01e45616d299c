import type { MailSource } from "./mail-source";
import { ParseThread, type ThreadLimits } from "./parse-thread";
import type { ParseOutcome } from "./parsed-message";

interface Job {
  sources: MailSource[];
  resolve: (outcomes: ParseOutcome[]) => void;
  reject: (error: unknown) => void;
}

const IDLE_MS = 60_000;

/** A few threads that share a queue of jobs, the first come first. */
export class ThreadGroup {
  private readonly idle: ParseThread[];
  private readonly all: ParseThread[];
  private readonly queue: Job[] = [];
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(file: string, size: number, limits: ThreadLimits) {
    this.all = Array.from({ length: size }, () => new ParseThread(file, limits));
    this.idle = [...this.all];
  }

  /** Throws ParseFailure when the thread did not survive the job; the next job gets a new one. */
  run(sources: MailSource[]): Promise<ParseOutcome[]> {
    return new Promise((resolve, reject) => {
      this.queue.push({ sources, resolve, reject });
      this.next();
    });
  }

  stop(): void {
    for (const thread of this.all) thread.stop();
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
