import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { IncomingMessage } from "@/server/messages/incoming-message";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { joinConversations } from "./join-conversations";
import { listConversations } from "./list-conversations";
import { splitConversation } from "./split-conversation";

let viewer: Viewer;
let mailbox: StoredMailbox;

beforeEach(async () => {
  const company = await createCompany();
  viewer = company.member;
  mailbox = await createStoredMailbox(company.companyId);
});

const id = () => `${randomUUID()}@client.test`;

async function store(mail: Partial<IncomingMessage>, into = mailbox) {
  const [stored] = await storeMail(into, [mail]);
  if (!stored) throw new Error("not stored");
  return stored;
}

const conversationOf = async (messageId: string) =>
  (await db.message.findUniqueOrThrow({ where: { id: messageId } })).conversationId;

/** A question, its answer, and another matter under the same references. */
async function storeThread() {
  const [root, answer, other] = [id(), id(), id()];
  const support = await createStoredMailbox(mailbox.companyId, "Support");
  const first = await store({ messageId: root, subject: "Devis" });
  const second = await store({ messageId: answer, inReplyTo: root, subject: "Re: Devis", flags: ["\\Seen"] });
  const third = await store(
    { messageId: other, inReplyTo: answer, references: [root, answer], subject: "Fuite" },
    support,
  );
  return { root, answer, other, first, second, third, support };
}

describe("a conversation split by hand", () => {
  it("leaves its counters, subject and mailboxes right on both sides", async () => {
    const { first, third, support } = await storeThread();
    const split = await splitConversation(viewer, { id: first.conversationId, messageIds: [third.messageId] });
    const { items } = await listConversations(viewer, {});
    expect(
      items.map((item) => [item.id, item.subject, item.messageCount, item.mailboxes.map(({ name }) => name)]),
    ).toEqual([
      [split.id, "Fuite", 1, ["Support"]],
      [first.conversationId, "Devis", 2, ["Boîte principale"]],
    ]);
    expect((await listConversations(viewer, { mailboxId: support.id })).items).toHaveLength(1);
  });

  it("stays split: answers follow what they answer, also those that name both sides", async () => {
    const { root, answer, other, first, third } = await storeThread();
    const split = await splitConversation(viewer, { id: first.conversationId, messageIds: [third.messageId] });
    const late = await store({ inReplyTo: other, references: [root, answer, other] });
    const early = await store({ inReplyTo: answer, references: [root, answer] });
    const both = await store({ inReplyTo: null, references: [other, root] });
    expect(late.conversationId).toBe(split.id);
    expect(early.conversationId).toBe(first.conversationId);
    expect(both.conversationId).toBe(first.conversationId);
    expect(await db.conversation.count({ where: { companyId: viewer.companyId } })).toBe(2);
  });

  it("can be made one again, and then takes what comes for either", async () => {
    const { other, first, third } = await storeThread();
    const split = await splitConversation(viewer, { id: first.conversationId, messageIds: [third.messageId] });
    await joinConversations(viewer, { ids: [first.conversationId, split.id] });
    expect(await conversationOf(third.messageId)).toBe(first.conversationId);
    expect((await store({ inReplyTo: other })).conversationId).toBe(first.conversationId);
  });

  it("is found by its own words, and so is what it was split from", async () => {
    const { first, third } = await storeThread();
    const find = async (q: string) => (await listConversations(viewer, { q })).items.map((item) => item.id);
    const split = await splitConversation(viewer, { id: first.conversationId, messageIds: [third.messageId] });
    expect([await find("fuite"), await find("devis")]).toEqual([[split.id], [first.conversationId]]);
    await joinConversations(viewer, { ids: [first.conversationId, split.id] });
    expect([await find("fuite"), await find("devis")]).toEqual([[first.conversationId], [first.conversationId]]);
  });

  it("keeps at least one message, and is the company's own", async () => {
    const { first, second, third } = await storeThread();
    const all = [first, second, third].map(({ messageId }) => messageId);
    const stranger = (await createCompany("Autre")).owner;
    await expect(splitConversation(viewer, { id: first.conversationId, messageIds: all })).rejects.toThrow(
      "request.invalid",
    );
    await expect(
      splitConversation(stranger, { id: first.conversationId, messageIds: [third.messageId] }),
    ).rejects.toThrow("request.not_found");
    const foreign = await store({ subject: "Ailleurs" });
    await expect(
      splitConversation(viewer, { id: first.conversationId, messageIds: [foreign.messageId] }),
    ).rejects.toThrow("request.not_found");
  });
});

describe("conversations merged by hand", () => {
  it("are one, and the merge can be taken back", async () => {
    const [left, right] = [id(), id()];
    const one = await store({ messageId: left, subject: "Portail" });
    const two = await store({ messageId: right, subject: "Le portail" });
    const joined = await joinConversations(viewer, { ids: [one.conversationId, two.conversationId] });
    expect(joined).toEqual({ id: one.conversationId, came: [{ messageIds: [two.messageId] }] });
    const answer = await store({ inReplyTo: right });
    expect(answer.conversationId).toBe(one.conversationId);

    for (const { messageIds } of joined.came) await splitConversation(viewer, { id: joined.id, messageIds });
    expect(await conversationOf(two.messageId)).not.toBe(one.conversationId);
    expect((await store({ inReplyTo: right })).conversationId).toBe(await conversationOf(two.messageId));
  });

  it("must be the company's own", async () => {
    const mine = await store({});
    const stranger = await createCompany("Autre");
    const [theirs] = await storeMail(await createStoredMailbox(stranger.companyId), [{}]);
    const ids = [mine.conversationId, theirs?.conversationId ?? ""];
    await expect(joinConversations(viewer, { ids })).rejects.toThrow("request.not_found");
    expect(await db.message.count({ where: { conversationId: ids[1] ?? "" } })).toBe(1);
  });
});
