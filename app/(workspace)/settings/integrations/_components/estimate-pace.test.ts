import { describe, expect, it } from "vitest";
import { addSample, estimatePace, type Sample } from "./estimate-pace";

/** One sample a second, `perSecond` emails apart. */
const steady = (seconds: number, perSecond: number): Sample[] =>
  Array.from({ length: seconds + 1 }, (_, index) => ({ at: index * 1000, done: index * perSecond }));

describe("the pace of an import", () => {
  it.each<[string, Sample[]]>([
    ["nothing was seen yet", []],
    ["two seconds of full batches went by", steady(3, 500)],
    ["only the small first batches are in", steady(10, 40)],
    ["there were only two samples", steady(30, 1000).filter(({ done }) => done === 0 || done === 30_000)],
    ["nothing was done", steady(30, 0)],
  ])("is not told when %s", (_, samples) => {
    expect(estimatePace(samples, 10_000, samples.at(-1)?.at ?? 0)).toBeNull();
  });

  it.each([
    [250, 15_000, { unit: "perSecond", value: 250 }, { unit: "seconds", value: 30 }],
    [253, 100_000, { unit: "perSecond", value: 250 }, { unit: "minutes", value: 7 }],
    [3, 100_000, { unit: "perSecond", value: 3 }, { unit: "hours", value: 10 }],
    [0.5, 100, { unit: "perMinute", value: 30 }, { unit: "minutes", value: 3 }],
    [250, 7_500, { unit: "perSecond", value: 250 }, null],
  ])("of %d a second and %d in all", (perSecond, total, rate, left) => {
    expect(estimatePace(steady(30, perSecond), total, 30_000)).toEqual({ rate, left });
  });

  it("gets slower while the server says nothing", () => {
    const samples = steady(15, 100);
    expect(estimatePace(samples, 2_000, 15_000)?.rate.value).toBe(100);
    expect(estimatePace(samples, 2_000, 25_000)?.rate.value).toBe(50);
  });
});

describe("samples", () => {
  it("are those of the last half minute", () => {
    const samples = steady(60, 1).reduce<Sample[]>((kept, sample) => addSample(kept, sample), []);
    expect(samples).toHaveLength(31);
    expect(samples[0]).toEqual({ at: 30_000, done: 30 });
  });

  it("begin anew with another run", () => {
    expect(addSample(steady(5, 10), { at: 6_000, done: 0 })).toEqual([{ at: 6_000, done: 0 }]);
  });
});
