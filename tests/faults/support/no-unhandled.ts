import { afterAll, afterEach, beforeAll, expect } from "vitest";

/** Fails each test of a file in which nobody awaits a promise that is rejected: outside of tests it would end the process. */
export function allowNoUnhandledRejection(): void {
  const unhandled: unknown[] = [];
  const keep = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => void process.on("unhandledRejection", keep));
  afterEach(() => expect(unhandled).toEqual([]));
  afterAll(() => void process.off("unhandledRejection", keep));
}
