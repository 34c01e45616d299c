import { Socket } from "node:net";
import { vi } from "vitest";

/** Makes these time limits last this long, so that a test of them lasts no minutes. Ends with `vi.restoreAllMocks()`. */
export function shortenLimits(limits: number[], ms: number): void {
  const shorten = (delay?: number) => (delay !== undefined && limits.includes(delay) ? ms : delay);
  const { setTimeout: start } = globalThis;
  const timer = (work: () => void, delay?: number, ...rest: []) => start(work, shorten(delay), ...rest);
  vi.spyOn(globalThis, "setTimeout").mockImplementation(timer as typeof setTimeout);
  const { setTimeout: watch } = Socket.prototype;
  vi.spyOn(Socket.prototype, "setTimeout").mockImplementation(function (this: Socket, delay, onTimeout) {
    return watch.call(this, shorten(delay) ?? 0, onTimeout);
  });
}
