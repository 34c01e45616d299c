import { afterEach, describe, expect, it, vi } from "vitest";
import type { SmtpScript } from "@/tests/support/scripted-smtp";
import { endless, whenSaid } from "@/tests/support/scripted-smtp-faults";
import { expectOneMail, faultySendings } from "./support/faulty-sending";
import { allowNoUnhandledRejection } from "./support/no-unhandled";
import { shortenLimits } from "./support/shorten-limits";

allowNoUnhandledRejection();
const send = faultySendings();
afterEach(() => vi.restoreAllMocks());

const LOGIN_LIMIT_MS = 15_000;

describe("a server that fails before the login, and then works, is handed the mail once", () => {
  const starttls = (more: SmtpScript): SmtpScript => ({ tls: false, ...more });

  it.each([
    ["a greeting that closes", { greeting: "421 4.3.2 not now" }, "QUEUED smtp.unavailable"],
    ["a greeting that refuses", { greeting: "554 5.7.1 blocked" }, "WRITING smtp.blocked"],
    ["no greeting", { greeting: null }, "QUEUED smtp.timeout"],
    ["another protocol's greeting", { greeting: "* OK IMAP4rev1" }, "QUEUED smtp.protocol"],
    ["a hang-up at EHLO", { answer: whenSaid(/^EHLO/, null) }, "QUEUED smtp.connection_lost"],
    ["EHLO and HELO refused", { answer: whenSaid(/^(EHLO|HELO)/, ["502 5.5.1 no"]) }, "WRITING smtp.auth_unavailable"],
    [
      "STARTTLS refused for now",
      starttls({ answer: whenSaid(/^STARTTLS/, ["454 4.7.0 no TLS now"]) }),
      "QUEUED smtp.unavailable",
    ],
    ["STARTTLS refused", starttls({ answer: whenSaid(/^STARTTLS/, ["502 5.5.1 no"]) }), "WRITING smtp.tls_required"],
    ["STARTTLS not offered", starttls({ answer: whenSaid(/^EHLO/, ["250 plain.test"]) }), "WRITING smtp.tls_required"],
    ["a password refused", { answer: whenSaid(/^AUTH/, ["535 5.7.8 no"]) }, "WRITING smtp.auth_failed"],
    ["a login refused for now", { answer: whenSaid(/^AUTH/, ["454 4.7.0 try later"]) }, "QUEUED smtp.unavailable"],
    ["no login offered", { offers: [] }, "WRITING smtp.auth_unavailable"],
    ["a hang-up at the login", { answer: whenSaid(/^AUTH/, null) }, "QUEUED smtp.connection_lost"],
    ["a login that gets no answer", { answer: whenSaid(/^AUTH/, []) }, "QUEUED smtp.timeout"],
    ["a login whose answer never ends", { answer: endless(/^AUTH/) }, "QUEUED smtp.timeout"],
  ] satisfies [string, SmtpScript, string][])("%s", async (_fault, script: SmtpScript, standing) => {
    shortenLimits([LOGIN_LIMIT_MS], 1_500);
    const sending = await send(script);
    expect(await sending.tryNow()).toBe(standing);
    expect([sending.taken(), (await sending.draft()).text]).toEqual([[], "Bonjour Marie,"]);
    if (standing.startsWith("WRITING")) await sending.sendAgain();
    await expectOneMail(sending);
  });

  it("nobody at the port", async () => {
    const sending = await send({});
    await sending.faulty.stop();
    expect(await sending.tryNow()).toBe("QUEUED smtp.refused");
    await expectOneMail(sending);
  });
});
