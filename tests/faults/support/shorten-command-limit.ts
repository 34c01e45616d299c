import { vi } from "vitest";

const COMMAND_LIMIT_MS = 120_000;

/** A command's time limit, so that a test of it lasts no minutes. Ends with `vi.restoreAllMocks()`. */
export function shortenCommandLimit(ms: number): void {
  const { setTimeout: start } = globalThis;
  const shortened = (work: () => void, delay?: number, ...rest: []) =>
    start(work, delay === COMMAND_LIMIT_MS ? ms : delay, ...rest);
  vi.spyOn(globalThis, "setTimeout").mockImplementation(shortened as typeof setTimeout);
}
