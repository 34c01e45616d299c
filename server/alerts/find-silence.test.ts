import { describe, expect, it } from "vitest";
import { findSilence } from "./find-silence";
import { HOUR_MS, listOfficeHours, WEEKS } from "./office-hours";

const at = (text: string) => new Date(text);
/** The hours before `until` in which `comes` says that mail came; Paris is one hour ahead of UTC in winter. */
function habit(until: string, comes: (local: Date, hour: number) => boolean, weeks = WEEKS): number[] {
  const last = Math.floor(at(until).getTime() / HOUR_MS);
  return Array.from({ length: weeks * 168 }, (_, back) => last - back)
    .filter((hour) => comes(new Date((hour + 1) * HOUR_MS), hour))
    .sort((a, b) => a - b);
}
const isWeekday = (local: Date) => local.getUTCDay() % 6 !== 0;
const inOffice = (local: Date) => isWeekday(local) && local.getUTCHours() >= 8 && local.getUTCHours() < 19;
/** The same « random » in each run. */
const chance = (hour: number, share: number) => ((hour * 2654435761) % 1_000) / 1_000 < share;

const shop = (local: Date) => inOffice(local);
const artisan = (local: Date, hour: number) => inOffice(local) && chance(hour, 0.3);
const newsletters = (local: Date) => local.getUTCHours() === 7;
const always = () => true;
const rare = (local: Date) => local.getUTCDay() === 2 && local.getUTCHours() === 10;

describe("a silence", () => {
  it.each([
    // Friday 6 November 2026, 17:00, to …
    ["no word on a Sunday", shop, "2026-11-06T16:30:00Z", "2026-11-08T14:00:00Z", null],
    ["no word on Monday morning", shop, "2026-11-06T16:30:00Z", "2026-11-09T08:30:00Z", null],
    ["a whole Monday without mail", shop, "2026-11-06T16:30:00Z", "2026-11-09T16:30:00Z", "2026-11-06T16:00:00Z"],
    ["the same, looked at in the night", shop, "2026-11-06T16:30:00Z", "2026-11-10T01:00:00Z", null],
    ["the 11th of November", shop, "2026-11-10T17:30:00Z", "2026-11-12T08:30:00Z", null],
    ["Christmas and the days after", shop, "2026-12-23T17:30:00Z", "2027-01-04T09:30:00Z", null],
    ["some hours without mail", shop, "2026-11-09T10:30:00Z", "2026-11-09T16:30:00Z", null],
    ["two days of a mailbox with mail at all hours", always, "2026-11-09T10:30:00Z", "2026-11-11T10:30:00Z", null],
    [
      "the second workday of such a one",
      always,
      "2026-11-16T10:30:00Z",
      "2026-11-17T15:30:00Z",
      "2026-11-16T10:00:00Z",
    ],
    ["two quiet days of an artisan", artisan, "2026-11-16T09:30:00Z", "2026-11-18T09:30:00Z", null],
    ["two quiet weeks of an artisan", artisan, "2026-11-06T16:30:00Z", "2026-11-20T16:30:00Z", "some"],
    ["a mailbox that gets newsletters before hours", newsletters, "2026-11-09T10:30:00Z", "2026-11-16T10:30:00Z", null],
    ["a mailbox with one mail a week", rare, "2026-11-03T10:30:00Z", "2026-11-18T10:30:00Z", null],
  ])("%s", (_name, comes, until, now, expected) => {
    const since = findSilence(habit(until, comes), listOfficeHours(at(now)), at(now));
    if (expected === "some") expect(since).not.toBeNull();
    else expect(since).toEqual(expected && at(expected));
  });

  it("is no silence where there is no habit yet", () => {
    const now = at("2026-11-10T15:30:00Z");
    expect(findSilence([], listOfficeHours(now), now)).toBeNull();
    expect(findSilence(habit("2026-11-06T16:30:00Z", shop, 3), listOfficeHours(now), now)).toBeNull();
  });

  it("is not told of when a longer one turned out to be nothing", () => {
    const now = at("2026-11-09T16:30:00Z");
    const closed = (local: Date) =>
      shop(local) && !(local >= at("2026-10-12T00:00:00Z") && local < at("2026-10-17T00:00:00Z"));
    expect(findSilence(habit("2026-11-06T16:30:00Z", closed), listOfficeHours(now), now)).toBeNull();
  });
});
