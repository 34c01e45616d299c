import { afterEach, describe, expect, it, vi } from "vitest";
import type { SmtpScript } from "@/tests/support/scripted-smtp";
import { afterDoing, dribble, endless, lastWords, whenSaid } from "@/tests/support/scripted-smtp-faults";
import { expectOneMail, faultySendings } from "./support/faulty-sending";
import { allowNoUnhandledRejection } from "./support/no-unhandled";
import { shortenLimits } from "./support/shorten-limits";

allowNoUnhandledRejection();
const send = faultySendings();
afterEach(() => vi.restoreAllMocks());

const LIMITS_MS = { silence: 120_000, verdict: 300_000 };
const DOT = /^\.$/;

describe.each([
  ["one command at a time", ["AUTH PLAIN"]],
  ["PIPELINING", ["AUTH PLAIN", "PIPELINING"]],
])("a server that is spoken to with %s", (_way, offers) => {
  it.each([
    ["hangs up over a mail that it took", afterDoing(DOT, () => null), 1],
    ["hangs up over a mail that it did not take", whenSaid(DOT, null), 0],
    ["breaks off its answer", lastWords(DOT, "250 2.0.0 ta"), 0],
    ["breaks off a longer answer", lastWords(DOT, "250-2.0.0 taken\r\n"), 0],
    ["says garbage for an answer", afterDoing(DOT, () => ["what?"]), 1],
    ["says nothing for an answer", afterDoing(DOT, () => []), 1],
    ["never comes to the end of its answer", endless(DOT), 0],
  ] as const)("and %s is not told again but by a person", async (_fault, answer, taken) => {
    shortenLimits([LIMITS_MS.silence, LIMITS_MS.verdict], 1_500);
    const sending = await send({ offers, answer });
    expect(await sending.tryNow()).toBe("UNCERTAIN smtp.outcome_unknown");
    await sending.heal();
    expect(await sending.tryNow()).toBe("UNCERTAIN smtp.outcome_unknown");
    expect(sending.taken()).toHaveLength(taken);
    await sending.settle();
    expect(await sending.tryNow()).toBe("SENT");
    expect(sending.taken()).toHaveLength(taken + 1);
    // The same bytes: many servers know them again by their Message-ID.
    expect(new Set(sending.taken().map(({ content }) => content)).size).toBe(1);
  });

  it.each([
    ["knows HELO only", { answer: (line: string) => HELO_ONLY[line.slice(0, 4)] }],
    ["says 250 for 354", { answer: afterDoing(/^DATA/, () => ["250 go on"]) }],
    ["thinks aloud", { answer: afterDoing(/^(MAIL|RCPT|\.)/, ([last = ""]) => [last.replace(" ", "-"), last]) }],
    ["goes on after its last word", { answer: afterDoing(DOT, (replies) => [...replies, "250 and more"]) }],
    ["answers byte by byte", { answer: dribble(2) }],
    ["hangs up instead of saying goodbye", { answer: whenSaid(/^QUIT/, null) }],
  ] satisfies [string, SmtpScript][])("and %s takes the mail once", async (_quirk, script: SmtpScript) => {
    const sending = await send({ offers, ...script });
    expect(await sending.tryNow()).toBe("SENT");
    expect(await sending.tryNow()).toBe("SENT");
    expect(sending.taken()).toHaveLength(1);
  });

  it.each([
    ["4xx and 2xx", { a: "450 4.2.0 later" }, "SENT", ["a@client.test"]],
    ["5xx and 2xx", { b: "550 5.1.1 no" }, "SENT", ["b@client.test"]],
    ["4xx, 5xx and 2xx", { a: "550 5.1.1 no", c: "450 4.2.0 later" }, "SENT", ["a@client.test", "c@client.test"]],
    ["4xx and 5xx", { a: "450 4.2.0 later", b: "550 5.1.1 no", c: "550 5.1.1 no" }, "QUEUED smtp.throttled", []],
  ] satisfies [string, Record<string, string>, string, string[]][])(
    "and answers RCPT with %s gets it once for each whom it takes",
    async (_mix, replies: Record<string, string>, standing: string, refused: string[]) => {
      const people = ["a", "b", "c"].map((name) => ({ name: "", address: `${name}@client.test` }));
      const answer = (line: string) => {
        const reply = replies[/^RCPT TO:<(.)@/.exec(line)?.[1] ?? ""];
        return reply === undefined ? undefined : [reply];
      };
      const sending = await send({ offers, answer }, { to: people });
      expect(await sending.tryNow()).toBe(standing);
      expect((await sending.draft()).refused).toEqual(refused);
      await sending.heal();
      expect(await sending.tryNow()).toBe("SENT");
      const to = people.map(({ address }) => address).filter((address) => !refused.includes(address));
      expect(sending.taken().map((mail) => mail.to)).toEqual([to]);
    },
  );

  it("and names its limit is not told a mail beyond it", async () => {
    const sending = await send({ offers: [...offers, "SIZE 5000"] }, { text: "Une ligne.\n".repeat(1_000) });
    expect(await sending.tryNow()).toBe("WRITING smtp.too_large");
    expect(sending.faulty.received.join("\n")).not.toContain("MAIL");
    await sending.sendAgain();
    await expectOneMail(sending);
  });

  it("and has no SMTPUTF8 takes every address but those that need it, and a name of ours in ASCII", async () => {
    const to = ["marie@pâtisserie.test", "zoé@client.test"].map((address) => ({ name: "", address }));
    const answer = (line: string) => (/^RCPT.*\P{ASCII}/u.test(line) ? ["553 5.6.7 ASCII only"] : undefined);
    const sending = await send({ offers, answer }, { to, text: "Été à l'Œuvre" });
    expect(await sending.tryNow()).toBe("SENT");
    expect((await sending.draft()).refused).toEqual(["zoé@client.test"]);
    expect(sending.taken().map((mail) => mail.to)).toEqual([["marie@xn--ptisserie-b2a.test"]]);
    expect(sending.taken()[0]?.content.split("\r\n\r\n").slice(1).join("\r\n\r\n")).toMatch(/^\p{ASCII}*$/u);
  });
});

const HELO_ONLY: Record<string, string[]> = { EHLO: ["502 5.5.1 what?"], HELO: ["250 scripted.test"] };
