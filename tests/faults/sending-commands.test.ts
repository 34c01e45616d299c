import { afterEach, describe, expect, it, vi } from "vitest";
import { afterDoing, endless, lastWords, whenSaid } from "@/tests/support/scripted-smtp-faults";
import { expectOneMail, faultySendings } from "./support/faulty-sending";
import { allowNoUnhandledRejection } from "./support/no-unhandled";
import { shortenLimits } from "./support/shorten-limits";

allowNoUnhandledRejection();
const send = faultySendings();
afterEach(() => vi.restoreAllMocks());

const LIMITS_MS = { silence: 120_000, envelope: 240_000 };
const DOT = /^\.$/;
const LINES = { text: "Une ligne.\n".repeat(4_000) };
const surplus = (replies: string[]) => [...replies, "250 and more"];
const twoSurplus = (replies: string[]) => [...replies, "250 and more", "250 and more"];

describe.each([
  ["one command at a time", ["AUTH PLAIN"]],
  ["PIPELINING", ["AUTH PLAIN", "PIPELINING"]],
])("a server that is spoken to with %s", (_way, offers) => {
  it.each([
    ["MAIL refused for now", whenSaid(/^MAIL/, ["451 4.3.0 later"]), "smtp.throttled"],
    ["MAIL refused as too much", whenSaid(/^MAIL/, ["452 4.3.1 full"]), "smtp.throttled"],
    ["a hang-up at MAIL", whenSaid(/^MAIL/, null), "smtp.connection_lost"],
    ["no answer to MAIL", whenSaid(/^MAIL/, []), "smtp.timeout"],
    ["an answer to MAIL that never ends", endless(/^MAIL/), "smtp.timeout"],
    ["garbage at MAIL", whenSaid(/^MAIL/, ["\u0001\u00ffwhat?"]), "smtp.protocol"],
    ["every RCPT deferred", whenSaid(/^RCPT/, ["450 4.2.0 Greylisted"]), "smtp.throttled"],
    ["a hang-up at RCPT", whenSaid(/^RCPT/, null), "smtp.connection_lost"],
    ["no answer to RCPT", whenSaid(/^RCPT/, []), "smtp.timeout"],
    ["garbage at RCPT", whenSaid(/^RCPT/, ["what?"]), "smtp.protocol"],
    ["DATA refused for now", whenSaid(/^DATA/, ["451 4.3.0 later"]), "smtp.throttled"],
    ["a goodbye at DATA", lastWords(/^DATA/, "421 4.3.2 closing\r\n"), "smtp.unavailable"],
    ["a hang-up at DATA", whenSaid(/^DATA/, null), "smtp.connection_lost"],
    ["no answer to DATA", whenSaid(/^DATA/, []), "smtp.timeout"],
    ["garbage at DATA", whenSaid(/^DATA/, ["what?"]), "smtp.protocol"],
    ["a hang-up right after 354", lastWords(/^DATA/, "354 go on\r\n"), "smtp.connection_lost"],
    ["a hang-up within the content", whenSaid(/^Une ligne\.$/, null), "smtp.connection_lost"],
    ["a goodbye within the content", whenSaid(/^Subject:/, ["421 4.3.2 closing"]), "smtp.unavailable"],
    ["a refusal for now after the content", whenSaid(DOT, ["451 4.3.0 later"]), "smtp.throttled"],
    ["a goodbye after the content", lastWords(DOT, "421 4.3.2 closing\r\n"), "smtp.unavailable"],
    ["a reply too many at EHLO", afterDoing(/^EHLO/, surplus), "smtp.protocol"],
    ["a reply too many at the login", afterDoing(/^AUTH/, surplus), "smtp.protocol"],
    ["a reply too many at MAIL", afterDoing(/^MAIL/, surplus), "smtp.protocol"],
    ["two replies too many at MAIL", afterDoing(/^MAIL/, twoSurplus), "smtp.protocol"],
    ["a reply too many at RCPT", afterDoing(/^RCPT/, surplus), "smtp.protocol"],
    ["a reply too many at DATA", afterDoing(/^DATA/, surplus), "smtp.protocol"],
    ["a reply too many within the content", whenSaid(/^Subject:/, ["250 taken"]), "smtp.protocol"],
  ] as const)("is tried again after %s, and takes the mail once", async (_fault, answer, code) => {
    shortenLimits([LIMITS_MS.silence, LIMITS_MS.envelope], 1_500);
    const sending = await send({ offers, answer }, LINES);
    expect(await sending.tryNow()).toBe(`QUEUED ${code}`);
    expect([sending.taken().length, (await sending.draft()).tries]).toEqual([0, 1]);
    await expectOneMail(sending);
  });

  it.each([
    ["MAIL", whenSaid(/^MAIL/, ["553 5.7.1 not yours"]), "smtp.sender_refused"],
    ["MAIL for its size", whenSaid(/^MAIL/, ["552 5.3.4 message size exceeds"]), "smtp.too_large"],
    ["every RCPT", whenSaid(/^RCPT/, ["550 5.1.1 no such user"]), "smtp.recipient_refused"],
    ["DATA", whenSaid(/^DATA/, ["554 5.7.1 no"]), "smtp.message_refused"],
    ["what it reads", whenSaid(/^Subject:/, ["552 5.3.4 too big"]), "smtp.too_large"],
    ["the whole content", whenSaid(DOT, ["554 5.7.1 spam"]), "smtp.message_refused"],
  ] as const)(
    "and refuses %s for good has taken nothing: the draft is there, and goes once when sent again",
    async (_fault, answer, code) => {
      const sending = await send({ offers, answer });
      expect(await sending.tryNow()).toBe(`WRITING ${code}`);
      expect(await sending.tryNow()).toBe(`WRITING ${code}`);
      expect([sending.taken(), (await sending.draft()).text]).toEqual([[], "Bonjour Marie,"]);
      await sending.sendAgain();
      await expectOneMail(sending);
    },
  );
});
