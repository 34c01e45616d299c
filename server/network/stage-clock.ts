import type { AppError } from "@/server/errors";
import type { StageOf } from "./stage";

/** Times the stages of a connection, one after the other, and reports each as it ends. */
export class StageClock<Name extends string> {
  private current: { name: Name; startedAt: number } | null = null;

  constructor(
    private readonly translate: (error: unknown) => AppError,
    private readonly onStage: ((stage: StageOf<Name>) => void) | undefined,
  ) {}

  begin(name: Name): void {
    this.current = { name, startedAt: performance.now() };
  }

  succeed(): void {
    this.report();
  }

  run<T>(name: Name, work: () => Promise<T>): Promise<T> {
    this.begin(name);
    return this.settle(work());
  }

  /** Ends the stage under way with this work's outcome. */
  async settle<T>(work: Promise<T>): Promise<T> {
    try {
      const value = await work;
      this.report();
      return value;
    } catch (error) {
      const translated = this.translate(error);
      this.report(translated);
      throw translated;
    }
  }

  private report(error?: AppError): void {
    if (!this.current) return;
    const { name, startedAt } = this.current;
    this.current = null;
    const ms = Math.round(performance.now() - startedAt);
    this.onStage?.(error ? { name, ok: false, ms, error } : { name, ok: true, ms });
  }
}
