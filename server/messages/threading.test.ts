import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import type { IncomingMessage } from "./incoming-message";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);

let mailbox: StoredMailbox;

beforeEach(async () => {
  mailbox = await createStoredMailbox((await createCompany()).companyId);
});

type Mail = Partial<IncomingMessage> & { day?: number };

/** Stores each mail as a batch of its own, and says which share a conversation: « 0 0 1 ». */
async function arrive(...mails: Mail[]): Promise<string> {
  const ids: string[] = [];
  for (const { day = 0, ...mail } of mails) {
    const [stored] = await storeMail(mailbox, [{ receivedAt: new Date(START + day * DAY), ...mail }]);
    ids.push(stored?.messageId ?? "");
  }
  return describeThreads(ids);
}

async function describeThreads(messageIds: string[]): Promise<string> {
  const rows = await db.message.findMany({
    where: { id: { in: messageIds } },
    select: { id: true, conversationId: true },
  });
  const of = new Map(rows.map(({ id, conversationId }) => [id, conversationId]));
  const seen = [...new Set(messageIds.map((id) => of.get(id)))];
  return messageIds.map((id) => seen.indexOf(of.get(id))).join(" ");
}

const id = () => `${randomUUID()}@client.test`;

describe("conversations", () => {
  it("become one when the parent that joins them arrives last", async () => {
    const [root, middle, left, right] = [id(), id(), id(), id()];
    expect(
      await arrive(
        { messageId: left, inReplyTo: middle, day: 2 },
        { messageId: right, inReplyTo: root, day: 3 },
        { messageId: middle, inReplyTo: root, references: [root], day: 1 },
        { messageId: root },
      ),
    ).toBe("0 0 0 0");
    const [conversation, ...others] = await db.conversation.findMany({ where: { companyId: mailbox.companyId } });
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ messageCount: 4, firstMessageAt: new Date(START) });
  });

  it("follow the threads of Gmail, within one account", async () => {
    expect(await arrive({ threadId: "17" }, { threadId: "17" }, { threadId: "18" })).toBe("0 0 1");
    const other = await createStoredMailbox(mailbox.companyId, "Autre");
    const [elsewhere] = await storeMail(other, [{ threadId: "17" }]);
    expect(await db.message.count({ where: { conversationId: elsewhere?.conversationId ?? "" } })).toBe(1);
  });
});

describe("an answer that names nothing", () => {
  const question: Mail = { subject: "Devis cuisine" };
  const answer: Mail = { subject: "RE:  devis  Cuisine", day: 3 };

  it("joins the last message of its subject between the same people", async () => {
    expect(await arrive({ ...question, day: -2 }, question, answer)).toBe("0 1 1");
  });

  it("joins it in whatever order they arrive, alone or in one batch", async () => {
    expect(await arrive(answer, question)).toBe("0 0");
    const batch = [
      { ...answer, subject: "Re: Façade", receivedAt: new Date(START + DAY) },
      { ...question, subject: "Façade", receivedAt: new Date(START) },
    ].map(({ day: _day, ...mail }) => mail);
    const stored = await storeMail(mailbox, batch);
    expect(await describeThreads(stored.map(({ messageId }) => messageId))).toBe("0 0");
  });

  it.each([
    ["weeks have passed", { ...answer, day: 29 }],
    ["somebody else writes", { ...answer, from: { name: "", address: "autre@client.test" } }],
    ["somebody else is written to", { ...answer, cc: [{ name: "", address: "autre@client.test" }] }],
    ["it is no answer", { ...answer, subject: "Devis cuisine" }],
    ["it forwards", { ...answer, subject: "Tr: Devis cuisine" }],
    ["it answers something else", { ...answer, inReplyTo: "perdu@client.test" }],
    ["it has no subject", { ...answer, subject: "Re:" }],
    ["it came before", { ...answer, day: -1 }],
  ])("stays alone when %s", async (_why, mail) => {
    expect(await arrive(question, mail)).toBe("0 1");
  });
});
