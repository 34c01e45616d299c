import type { GetStepTools } from "inngest";
import type { inngest } from "../client";

export type Steps = GetStepTools<typeof inngest>;

/** Each run of a function stays well below Inngest's limits on steps and state; what is left goes to a fresh run. */
const MAX_SLICES = 50;

/** Repeats a verb that works for a bounded time, one step each (`import-1`, `import-2` …). `done: false`: hand over. */
export async function repeatSlices(
  step: Steps,
  name: string,
  slice: () => Promise<{ done: boolean }>,
): Promise<{ done: boolean }> {
  for (let number = 1; number <= MAX_SLICES; number++) {
    const { done } = await step.run(`${name}-${number}`, slice);
    if (done) return { done: true };
  }
  return { done: false };
}
