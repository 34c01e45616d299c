import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { MailSource } from "./mail-source";
import { type ParseReply, packJob } from "./parse-job";
import type { ParseOutcome } from "./parsed-message";

/** Why a job came back without outcomes. */
export class ParseFailure extends Error {
  constructor(
    readonly reason: "timeout" | "memory" | "crash",
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

export interface ThreadLimits {
  timeoutMs: number;
  memoryMb: number;
}

/** One worker thread: does one job at a time, and is ended and replaced when a job goes wrong. */
export class ParseThread {
  private worker: Promise<Worker> | null = null;

  constructor(
    private readonly file: string,
    private readonly limits: ThreadLimits,
  ) {}

  async run(sources: MailSource[]): Promise<ParseOutcome[]> {
    this.worker ??= this.start();
    // Not part of the limit, and no fault of the mail when it fails.
    const worker = await this.worker;
    // Only a thread at work keeps the process alive.
    worker.ref();
    try {
      const { outcomes } = await this.ask(worker, sources);
      worker.unref();
      return outcomes;
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  stop(): void {
    this.worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.worker = null;
  }

  /** Resolves once the thread has loaded the parser and waits for jobs. */
  private start(): Promise<Worker> {
    const worker = new Worker(/* turbopackIgnore: true */ this.file, {
      // Young garbage is most of what parsing leaves: V8 would let it grow to three times this.
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb, maxYoungGenerationSizeMb: 16 },
    });
    const ready = new Promise<Worker>((resolve, reject) => {
      worker.once("message", () => resolve(worker));
      worker.once("error", (cause) => reject(new Error("the parser does not start", { cause })));
      worker.once("exit", () => reject(new Error("the parser does not start")));
    });
    // An idle thread that dies is replaced at the next job; without a listener its error would end the process.
    worker.on("error", () => {});
    worker.on("exit", () => {
      if (this.worker === ready) this.worker = null;
    });
    return ready;
  }

  private ask(worker: Worker, sources: MailSource[]): Promise<ParseReply> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new ParseFailure("timeout"))), this.limits.timeoutMs);
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        worker.off("message", onReply).off("error", onError).off("exit", onExit);
        finish();
      };
      const onReply = (reply: ParseReply) => settle(() => resolve(reply));
      const onError = (error: Error & { code?: string }) => {
        const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash";
        settle(() => reject(new ParseFailure(reason, { cause: error })));
      };
      const onExit = () => settle(() => reject(new ParseFailure("crash")));
      worker.on("message", onReply).on("error", onError).on("exit", onExit);
      const job = packJob(sources);
      worker.postMessage(job, [job.bytes]);
    });
  }
}

/** Where the build leaves the bundled worker, seen from the project's folder, in which every process of ours starts. */
export function workerFile(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "dist", "parse-worker.mjs");
}
