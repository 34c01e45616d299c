import { describe, expect, it } from "vitest";
import { parseMessage } from "@/server/mime/parse-message";
import { listStoredMails, storeMinuteMail } from "./demo-inbox";

const connectedAt = new Date("2026-11-23T10:30:20Z");
const DAY_MS = 86_400_000;

describe("the mails of the demonstration", () => {
  const mails = listStoredMails(connectedAt);

  it("are 200, the same in every process, of the last ninety days", () => {
    expect(mails).toHaveLength(200);
    const again = listStoredMails(connectedAt);
    expect(again.every(({ raw }, index) => mails[index]?.raw.equals(raw))).toBe(true);
    const ages = mails.map(({ date }) => connectedAt.getTime() - date.getTime());
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(91 * DAY_MS);
  });

  it("are numbered in the order in which they came", () => {
    expect(mails.map(({ uid }) => uid)).toEqual(mails.map((_, index) => index + 1));
    expect(mails.map(({ date }) => date.getTime())).toEqual(
      mails.map(({ date }) => date.getTime()).sort((a, b) => a - b),
    );
  });

  it("can all be read but two", async () => {
    const outcomes = await Promise.all(mails.map(({ raw }) => parseMessage(raw)));
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(2);
    const messages = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.message] : []));
    expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(198);
    const shown = messages.map(({ from, subject, text }) => `${from.name} ${subject} ${text}`).join("\n");
    expect(shown).not.toMatch(/\ufffd|Ã/);
    expect(shown).toContain("Анна Волкова");
    expect(shown).toContain("Bernard Œuvrard Ma cuisine d’été – suite");
    expect(shown).toContain("1 284 €");
  });

  it("name only addresses that nobody can have", () => {
    for (const { raw } of mails) {
      expect(
        raw
          .toString("latin1")
          .match(/@[\w.-]+/g)
          ?.every((domain) => domain.endsWith(".example")),
      ).toBe(true);
    }
  });
});

describe("the mail of a minute", () => {
  it("is the same for every process of that minute, and above all before it", () => {
    const now = new Date("2026-11-23T10:31:05Z");
    expect(storeMinuteMail(new Date("2026-11-23T10:31:59Z"))).toEqual(storeMinuteMail(now));
    expect(storeMinuteMail(new Date("2026-11-23T10:32:00Z")).uid).toBe(storeMinuteMail(now).uid + 1);
    expect(storeMinuteMail(now).uid).toBeGreaterThan(200);
    expect(storeMinuteMail(now)).toMatchObject({ seen: false, date: new Date("2026-11-23T10:31:00Z") });
  });

  it("can be read", async () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => new Date(connectedAt.getTime() + minute * 60_000));
    const outcomes = await Promise.all(minutes.map((now) => parseMessage(storeMinuteMail(now).raw)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  });
});
