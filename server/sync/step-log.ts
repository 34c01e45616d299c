import { db, type Transaction } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import { type JournalLine, keepJournal } from "@/server/log/journal";
import { describeFailure } from "./describe-failure";
import { observeStep } from "./observe-step";
import { type Counts, type StepRow, saveStepLog } from "./save-step-log";
import { SYNC_STEPS, type SyncStepName } from "./views";

/** Of one piece of work: a mailbox full of trouble tells it in fewer lines. */
const MAX_LINES = 1_000;
/** A step that lasts longer is seen as running; the others are written together when they have ended. */
const SHOWN_AFTER_MS = 100;

/** Has `work` keep a log of its steps and its journal, which are written when it has ended, whichever way. */
export async function withStepLog<Result>(
  runId: string,
  attempt: number,
  work: (steps: StepLog) => Promise<Result>,
): Promise<Result> {
  const steps = new StepLog(runId, attempt);
  try {
    return await keepJournal(
      (line) => steps.journal(line),
      () => work(steps),
    );
  } finally {
    await steps.write();
  }
}

/** What a person sees of a run: a row for each step and the journal, written in as few statements as possible. */
export class StepLog {
  private readonly unwritten = new Map<SyncStepName, StepRow>();
  private readonly begun = new Map<SyncStepName, Date>();
  private lines: JournalLine[] = [];
  private noted = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly runId: string,
    private readonly attempt: number,
  ) {}

  /** Marks a step as running; one that spans several slices keeps its first start. */
  begin(name: SyncStepName): void {
    this.note(name, { status: "RUNNING", finishedAt: null });
  }

  /** Marks a step as done, with what it counted. `startedAt`: of a step that was not begun here. */
  end(name: SyncStepName, counts: Counts = {}, startedAt?: Date): void {
    this.note(name, { status: "SUCCESS", counts, ...(startedAt && { startedAt }) });
  }

  /** Marks a step as failed, with the code and the values for its words. */
  fail(name: SyncStepName, error: unknown, startedAt?: Date): void {
    const { code: errorCode, detail, retryAfterMs } = toAppError(error);
    const errorDetail =
      retryAfterMs === undefined ? detail : { ...detail, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
    this.journal({
      at: new Date(),
      level: "ERROR",
      event: "step.failed",
      data: { step: name, ...describeFailure(error) },
    });
    this.note(name, { status: "ERROR", errorCode, errorDetail, ...(startedAt && { startedAt }) });
  }

  /** Runs `work` as a step: begun before, ended or failed after. */
  async run<Result>(name: SyncStepName, work: () => Promise<{ result: Result; counts?: Counts }>): Promise<Result> {
    this.begin(name);
    try {
      const { result, counts } = await work();
      this.end(name, counts);
      return result;
    } catch (error) {
      this.fail(name, error);
      throw error;
    }
  }

  /** Adds a line to the journal. */
  journal(line: JournalLine): void {
    this.noted += 1;
    if (this.noted <= MAX_LINES) this.lines.push(line);
    if (this.noted === MAX_LINES) this.lines.push({ ...line, level: "WARN", event: "journal.cut", data: {} });
    this.writeSoon();
  }

  /** Writes what is not written yet; in the caller's transaction, where one is given. */
  write(tx: Pick<Transaction, "$executeRaw"> = db): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // One after the other: an older state must not come last.
    this.writing = this.writing.catch(() => undefined).then(() => this.writeRows(tx));
    return this.writing;
  }

  private note(name: SyncStepName, change: Partial<StepRow>): void {
    const now = new Date();
    if (!this.begun.has(name)) this.begun.set(name, now);
    const row: StepRow = {
      name,
      ordinal: SYNC_STEPS.indexOf(name),
      status: "RUNNING",
      attempt: this.attempt,
      startedAt: this.unwritten.get(name)?.startedAt ?? now,
      finishedAt: now,
      counts: null,
      errorCode: null,
      errorDetail: null,
      ...change,
    };
    this.unwritten.set(name, row);
    if (row.status !== "RUNNING") {
      observeStep({ ...row, finishedAt: now, startedAt: change.startedAt ?? this.begun.get(name) ?? now });
    }
    this.writeSoon();
  }

  /** Only for the screens: what fails here is written, or fails, with the rest. */
  private writeSoon(): void {
    this.timer ??= setTimeout(() => void this.write().catch(() => undefined), SHOWN_AFTER_MS);
  }

  private async writeRows(tx: Pick<Transaction, "$executeRaw">): Promise<void> {
    const { lines } = this;
    const steps = [...this.unwritten.values()];
    if (steps.length + lines.length === 0) return;
    this.unwritten.clear();
    this.lines = [];
    try {
      await saveStepLog(tx, this.runId, { steps, lines });
    } catch (error) {
      for (const step of steps) if (!this.unwritten.has(step.name)) this.unwritten.set(step.name, step);
      this.lines.unshift(...lines);
      throw error;
    }
  }
}
