import { describe, expect, it } from "vitest";
import { planFlagWindows } from "./plan-flag-windows";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("planFlagWindows", () => {
  it("looks at the newest in every run, and at the older ones in turns", () => {
    const uids = range(1, 6_000);
    const looked = new Set<number>();
    let below: number | null = null;
    for (let run = 0; run < 3; run += 1) {
      const plan = planFlagWindows(uids, below);
      expect(plan.windows[0]).toEqual({ from: 5_501, to: 6_000 });
      for (const { from, to } of plan.windows) for (const uid of range(from, to)) looked.add(uid);
      below = plan.below;
    }
    expect(looked.size).toBe(6_000);
    expect(planFlagWindows(uids, below).windows[1]?.to).toBe(5_500);
  });

  it("asks for nothing in an empty folder", () => {
    expect(planFlagWindows([], null)).toEqual({ windows: [], below: null });
  });

  it("needs one window where there are few", () => {
    expect(planFlagWindows([9, 3, 5], null)).toEqual({ windows: [{ from: 3, to: 9 }], below: null });
  });
});
