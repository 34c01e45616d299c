import { beforeAll, expect, test } from "vitest";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { GET as listMessages } from "../messages/route";
import { GET as getOne } from "./[id]/route";
import { GET } from "./route";

const path = "/api/inbox/conversations";

let token: string;
let mailboxId: number;
let conversationId: string;

beforeAll(async () => {
  const caller = await createCaller();
  ({ token } = caller);
  const mailbox = await createStoredMailbox(caller.owner.companyId, "Boutique");
  mailboxId = mailbox.id;
  const from = { name: "Marie", address: "marie@durand.test" };
  const [mail] = await storeMail(mailbox, [
    { subject: "Devis cuisine", text: "Bonjour, un devis svp", from },
    { subject: "Facture", text: "Ci-joint", from },
  ]);
  conversationId = mail?.conversationId ?? "";
});

async function list(query: string) {
  const answer = await GET(restRequest(`${path}?${query}`, { token }));
  return { status: answer.status, ...(await answer.json()) };
}

test("conversations are listed with who wrote, and searched", async () => {
  const { conversations } = await list("");
  expect(conversations).toHaveLength(2);
  const found = await list(`q=devis&integrationId=${mailboxId}`);
  expect(found.conversations).toMatchObject([
    {
      id: conversationId,
      subject: "Devis cuisine",
      messageCount: 1,
      integrations: [{ id: mailboxId, name: "Boutique" }],
    },
  ]);
  expect((await list("clientId=none")).conversations).toHaveLength(2);
  expect((await list("attachments=true")).conversations).toEqual([]);
});

test("a conversation is read with the list of its mail, which the list of all mail gives too", async () => {
  const answer = await getOne(restRequest(path, { token }), pathId(conversationId));
  const { messages, ...conversation } = await answer.json();
  expect(conversation).toMatchObject({ id: conversationId, subject: "Devis cuisine", omitted: 0 });
  expect(messages).toMatchObject([{ conversationId, from: { name: "Marie", address: "marie@durand.test" } }]);
  const listed = await listMessages(restRequest(`/api/inbox/messages?conversationId=${conversationId}`, { token }));
  expect((await listed.json()).messages).toEqual(messages);
});

test.each(["unread=maybe", "clientId=nobody", "integrationId=x", `q=${"x".repeat(201)}`])(
  "refuses ?%s, and names the field",
  async (query) => {
    expect(await list(query)).toMatchObject({
      status: 400,
      error: { code: "request.invalid", field: query.split("=")[0] },
    });
  },
);
