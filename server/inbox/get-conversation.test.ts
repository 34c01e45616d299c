import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createClient } from "@/server/clients/create-client";
import { ClientInput } from "@/server/clients/schema";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { getConversation } from "./get-conversation";

it("shows the messages in order with their places, files, client and text, and no HTML", async () => {
  const { member, companyId } = await createCompany();
  const mailbox = await createStoredMailbox(companyId);
  const root = `${randomUUID()}@client.test`;
  const file = {
    part: "2",
    encoding: "base64",
    filename: "plan.exe",
    contentType: "application/x",
    size: 9,
    contentId: null,
    inline: false,
  };
  const [first] = await storeMail(mailbox, [
    { messageId: root, subject: "Escalier", text: "x".repeat(200_001), html: "<b>canari</b>", attachments: [file] },
  ]);
  await storeMail(
    mailbox,
    [{ inReplyTo: root, text: "Voici", to: [{ name: "Jean", address: "jean.dupont@client.test" }] }],
    "Sent",
  );
  const { client } = await createClient(
    member,
    ClientInput.parse({ name: "Jean", addresses: ["jean.dupont@client.test"] }),
  );
  const conversation = await getConversation(member, first?.conversationId ?? "");
  expect(conversation).toMatchObject({
    subject: "Escalier",
    unread: true,
    client: { id: client.id, name: "Jean" },
    mailboxes: [{ id: mailbox.id, name: "Boîte principale" }],
    omitted: 0,
    messages: [
      {
        direction: "RECEIVED",
        from: { name: "Jean Dupont", address: "jean.dupont@client.test" },
        places: [{ mailbox: { id: mailbox.id }, folder: "INBOX" }],
        attachments: [{ filename: "plan.exe", dangerous: true, inline: false }],
        hasHtml: true,
        shortened: true,
        client: { id: client.id },
      },
      { direction: "SENT", text: "Voici", shortened: false, hasHtml: false, places: [{ folder: "Sent" }] },
    ],
  });
  expect(conversation.messages[0]?.text).toHaveLength(200_000);
  expect(JSON.stringify(conversation)).not.toContain("canari");
});

it("says since when no server has a message any more, and nothing as long as one has", async () => {
  const { member, companyId } = await createCompany();
  const mailbox = await createStoredMailbox(companyId);
  const mail = { messageId: `${randomUUID()}@client.test`, receivedAt: new Date("2026-01-01T10:00:00Z") };
  const [stored] = await storeMail(mailbox, [mail]);
  await storeMail(mailbox, [mail], "Sent");
  const read = async () => (await getConversation(member, stored?.conversationId ?? "")).messages[0];
  const leave = (folderId: number, vanishedAt: Date) =>
    db.messagePlace.updateMany({ where: { folderId }, data: { vanishedAt } });
  const [march, april] = [new Date("2026-03-01T00:00:00Z"), new Date("2026-04-01T00:00:00Z")];
  await leave(mailbox.folderIds.Sent, april);
  expect(await read()).toMatchObject({ vanishedAt: null, places: [{ folder: "INBOX" }] });
  await leave(mailbox.folderIds.INBOX, march);
  expect(await read()).toMatchObject({ vanishedAt: april, places: [] });
});

it("carries the newest 200 messages and 2 million characters of a very long conversation", async () => {
  const { member, companyId } = await createCompany();
  const mailbox = await createStoredMailbox(companyId);
  const root = `${randomUUID()}@client.test`;
  const [first] = await storeMail(mailbox, [
    { messageId: root },
    ...Array.from({ length: 204 }, (_, n) => ({ inReplyTo: root, text: `${n} ${"é".repeat(40_000)}` })),
  ]);
  const conversation = await getConversation(member, first?.conversationId ?? "");
  expect(conversation.omitted).toBe(5);
  expect(conversation.messages).toHaveLength(200);
  expect(conversation.messages.at(-1)?.text).toMatch(/^203 é/);
  expect(conversation.messages.at(-1)?.shortened).toBe(false);
  expect(conversation.messages[0]).toMatchObject({ text: "", shortened: true });
  expect(conversation.messages.reduce((sum, { text }) => sum + text.length, 0)).toBe(2_000_000);
});

it("does not know a conversation of another company, nor one that never was", async () => {
  const { companyId } = await createCompany();
  const [stored] = await storeMail(await createStoredMailbox(companyId), [{}]);
  const stranger = await createCompany("Autre");
  await expect(getConversation(stranger.owner, stored?.conversationId ?? "")).rejects.toThrow("request.not_found");
  await expect(getConversation(stranger.owner, randomUUID())).rejects.toThrow("request.not_found");
});
