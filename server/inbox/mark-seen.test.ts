import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { countUnread } from "./count-unread";
import { markSeen, markUnseen } from "./mark-seen";

let viewer: Viewer;
let mailbox: StoredMailbox;

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  mailbox = await createStoredMailbox(company.companyId);
});

async function storeThread(): Promise<string> {
  const root = `${randomUUID()}@client.test`;
  const [first] = await storeMail(mailbox, [{ messageId: root }, { inReplyTo: root }, { inReplyTo: root }]);
  return first?.conversationId ?? "";
}

async function readCounters(id: string) {
  const unseen = await db.message.count({ where: { conversationId: id, seen: false } });
  const { unreadCount } = await db.conversation.findUniqueOrThrow({ where: { id } });
  return { unseen, unreadCount };
}

it("marks all messages read, then the last one unread again, and the counters follow", async () => {
  const id = await storeThread();
  const unread = await countUnread(viewer);
  expect(await readCounters(id)).toEqual({ unseen: 3, unreadCount: 3 });
  expect(await markSeen(viewer, [id, id])).toEqual({ changed: 1 });
  expect(await readCounters(id)).toEqual({ unseen: 0, unreadCount: 0 });
  expect(await markSeen(viewer, [id])).toEqual({ changed: 0 });
  expect(await countUnread(viewer)).toBe(unread - 1);
  expect(await markUnseen(viewer, [id])).toEqual({ changed: 1 });
  expect(await readCounters(id)).toEqual({ unseen: 1, unreadCount: 1 });
  expect(await countUnread(viewer)).toBe(unread);
});

it("prefers a received message when marking unread", async () => {
  const [received] = await storeMail(mailbox, [{ messageId: "root@marking.test", flags: ["\\Seen"] }]);
  await storeMail(mailbox, [{ inReplyTo: "root@marking.test" }], "Sent");
  await markUnseen(viewer, [received?.conversationId ?? ""]);
  const unseen = await db.message.findMany({ where: { conversationId: received?.conversationId, seen: false } });
  expect(unseen.map((message) => message.direction)).toEqual(["RECEIVED"]);
});

it("keeps counters true while mail of the same conversation arrives", async () => {
  const root = `${randomUUID()}@client.test`;
  const [first] = await storeMail(mailbox, [{ messageId: root }]);
  const id = first?.conversationId ?? "";
  await Promise.all(
    Array.from({ length: 6 }, (_, n) => (n % 2 ? markSeen(viewer, [id]) : storeMail(mailbox, [{ inReplyTo: root }]))),
  );
  const { unseen, unreadCount } = await readCounters(id);
  expect(unreadCount).toBe(unseen);
});

it("does not know the conversations of another company", async () => {
  const id = await storeThread();
  const stranger = await createCompany("Autre");
  await expect(markSeen(stranger.owner, [id])).rejects.toThrow("request.not_found");
  await expect(markUnseen(stranger.owner, [id])).rejects.toThrow("request.not_found");
  expect(await readCounters(id)).toEqual({ unseen: 3, unreadCount: 3 });
});
