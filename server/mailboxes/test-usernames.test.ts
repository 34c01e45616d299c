import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import type { Viewer } from "@/server/auth/viewer";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import { buildMail } from "@/tests/support/mail";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { TestMailbox } from "./schema";
import { testMailbox } from "./test-mailbox";
import type { MailboxTestEvent } from "./views";

let byLocalPart: Dovecot;
let byAnyDomain: Dovecot;

beforeAll(async () => {
  process.env.LOKARIO_LOGINS_PER_ACCOUNT = "12";
  [byLocalPart, byAnyDomain] = await Promise.all([
    startExtraDovecot({ settings: "auth_username_chars = abcdefghijklmnopqrstuvwxyz0123456789-" }),
    startExtraDovecot({ settings: "auth_username_format = %Ln" }),
  ]);
});
afterAll(() => Promise.all([byLocalPart.stop(), byAnyDomain.stop()]));

const newName = () => `marie-${randomUUID().slice(0, 8)}`;

async function run(owner: Viewer, server: Dovecot, input: object): Promise<MailboxTestEvent[]> {
  const settings = { imapHost: "localhost", imapPort: server.port, password: "secret", ...input };
  const events: MailboxTestEvent[] = [];
  for await (const event of await testMailbox(owner, TestMailbox.parse(settings))) events.push(event);
  return events;
}

const told = (events: MailboxTestEvent[]) =>
  events.map((event) => (event.kind === "stage" ? `${event.name} ${event.ok}` : `${event.ok}`));

describe("a user name that is refused", () => {
  test("is tried in its other form, once, and the one that works is told", async () => {
    const { owner } = await createCompany();
    const name = newName();
    const events = await run(owner, byLocalPart, { emailAddress: `${name}@moncommerce.test` });
    expect(told(events)).toEqual(["dns true", "tcp true", "tls true", "login true", "folders true", "true"]);
    expect(events.at(-1)).toMatchObject({ username: name });
  });

  test("is what is told when the other form is refused too, and both are counted as logins", async () => {
    const { owner } = await createCompany();
    const name = newName();
    const wrong = { emailAddress: `${name}@moncommerce.test`, password: "canary-wrong" };
    const events = await run(owner, byLocalPart, wrong);
    expect(told(events)).toEqual(["dns true", "tcp true", "tls true", "login false", "false"]);
    expect(events.at(-2)).toMatchObject({ error: { code: "imap.auth_failed" } });
    expect(events.at(-1)).toMatchObject({ username: null });
    // Three wrong tries are the end for a while, whichever form they were of.
    for (let tries = 1; tries < 3; tries += 1) await run(owner, byLocalPart, wrong);
    const [refusal] = await run(owner, byLocalPart, { ...wrong, username: name });
    expect(refusal).toMatchObject({ name: "login", error: { code: "imap.logins_postponed" } });
  });

  test("is not replaced where its owner chose it on purpose", async () => {
    const { owner } = await createCompany();
    const emailAddress = `${newName()}@moncommerce.test`;
    const events = await run(owner, byLocalPart, { emailAddress, username: "boutique@ailleurs.test" });
    expect(told(events).at(-2)).toBe("login false");
  });
});

describe("the same account by another name", () => {
  const inbox = (name: string) => ({ home: `${byAnyDomain.mailDir}/${name}` });
  const mails = () =>
    Array.from({ length: 3 }, (_, i) => buildMail({ messageId: `${randomUUID()}@x.test`, subject: `${i}` }));

  async function connected(owner: Viewer, name: string) {
    const account = {
      host: "localhost",
      port: byAnyDomain.port,
      useTls: true,
      username: `${name}@un.test`,
      password: "secret",
    };
    const id = await connectAccount(owner, { ...account, ...inbox(name) });
    await syncNow(owner, id);
    return id;
  }

  test("is noticed by its mail, and named", async () => {
    const { owner } = await createCompany();
    const name = newName();
    deliver(inbox(name), mails());
    const id = await connected(owner, name);
    const again = await run(owner, byAnyDomain, { emailAddress: `${name}@deux.test` });
    expect(again.at(-1)).toMatchObject({
      ok: true,
      sameAs: { id, name: "Boîte principale", emailAddress: `${name}@un.test`, sameLogin: false },
    });
    const twice = await run(owner, byAnyDomain, { emailAddress: `${name}@un.test` });
    expect(twice.at(-1)).toMatchObject({ sameAs: { id, sameLogin: true } });
    const itself = await run(owner, byAnyDomain, { id, emailAddress: `${name}@un.test` });
    expect(itself.at(-1)).toMatchObject({ ok: true, sameAs: null });
    const stranger = (await createCompany()).owner;
    const theirs = await run(stranger, byAnyDomain, { emailAddress: `${name}@deux.test` });
    expect(theirs.at(-1)).toMatchObject({ ok: true, sameAs: null });
  });

  test("is not seen in another account of the same server", async () => {
    const { owner } = await createCompany();
    const [name, other] = [newName(), newName()];
    deliver(inbox(name), mails());
    deliver(inbox(other), mails());
    await connected(owner, name);
    const events = await run(owner, byAnyDomain, { emailAddress: `${other}@deux.test` });
    expect(events.at(-1)).toMatchObject({ ok: true, sameAs: null });
  });
});
