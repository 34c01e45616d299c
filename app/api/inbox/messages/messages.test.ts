import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { GET as getOne } from "./[id]/route";
import { GET } from "./route";

let owner: Viewer;
let token: string;
let mailbox: StoredMailbox;

beforeEach(async () => {
  ({ owner, token } = await createCaller());
  mailbox = await createStoredMailbox(owner.companyId);
});

async function list(query: string, as = token) {
  const answer = await GET(restRequest(`/api/inbox/messages${query}`, { token: as }));
  return { status: answer.status, body: await answer.json() };
}

describe("GET messages", () => {
  test("lists the newest first and continues where a page ended, whatever arrives meanwhile", async () => {
    const sameSecond = { receivedAt: new Date("2026-03-01T08:00:00Z") };
    const mails = Array.from({ length: 7 }, (_, n) => ({ subject: `${n}`, ...(n < 5 && sameSecond) }));
    const stored = await storeMail(mailbox, mails);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await list(`?limit=3${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...body.messages.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
      await storeMail(mailbox, [{ subject: "neuf", receivedAt: new Date("2026-04-01T00:00:00Z") }]);
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(stored.map(({ messageId }) => messageId)));
  });

  test("tells what a list needs of each message", async () => {
    const [stored] = await storeMail(mailbox, [{ subject: "Devis", text: "Bonjour", snippet: "Bonjour" }]);
    const { body } = await list("");
    expect(body.nextCursor).toBeNull();
    expect(body.messages).toEqual([
      {
        id: stored?.messageId,
        integrationIds: [mailbox.id],
        conversationId: stored?.conversationId,
        from: { name: "Jean Dupont", address: "jean.dupont@client.test" },
        to: [{ name: "Claire Martin", address: "contact@atelier.test" }],
        subject: "Devis",
        snippet: "Bonjour",
        date: expect.stringMatching(/Z$/),
        receivedAt: expect.stringMatching(/Z$/),
        seen: false,
        hasAttachments: false,
        clientId: null,
      },
    ]);
  });

  test("lists one integration only, and 404 for one of another company", async () => {
    const other = await createStoredMailbox(owner.companyId);
    await storeMail(mailbox, [{ subject: "ici" }]);
    await storeMail(other, [{ subject: "là" }]);
    const { body } = await list(`?integrationId=${other.id}`);
    expect(body.messages.map(({ subject }: { subject: string }) => subject)).toEqual(["là"]);
    const { token: stranger } = await createCaller();
    expect((await list(`?integrationId=${other.id}`, stranger)).status).toBe(404);
    expect((await list("", stranger)).body.messages).toEqual([]);
  });

  test.each([
    ["limit", "?limit=201"],
    ["limit", "?limit=x"],
    ["cursor", "?cursor=nonsense"],
    ["integrationId", "?integrationId=abc"],
  ])("answers 400 with the field %s for %s", async (field, query) => {
    const { status, body } = await list(query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "request.invalid", field } });
  });

  test("answers 401 without a token", async () => {
    expect((await list("", "lok_wrong")).status).toBe(401);
  });
});

describe("GET messages/:id", () => {
  const get = async (id: string, as = token) => {
    const answer = await getOne(restRequest("/", { token: as }), pathId(id));
    return { status: answer.status, body: await answer.json() };
  };

  test("tells when the mail left its server", async () => {
    const [stored] = await storeMail(mailbox, [{ subject: "Supprimé" }]);
    const id = stored?.messageId ?? "";
    expect((await get(id)).body).toMatchObject({ vanishedAt: null });
    const vanishedAt = new Date("2026-04-01T08:00:00.000Z");
    await db.messagePlace.updateMany({ where: { messageId: id }, data: { vanishedAt } });
    expect((await get(id)).body).toMatchObject({ vanishedAt: vanishedAt.toISOString() });
  });

  test("gives text, safe HTML and attachments", async () => {
    const [stored] = await storeMail(mailbox, [
      {
        text: "Bonjour",
        html: '<p onclick="alert(1)">Bonjour</p><script>alert(2)</script><img src="cid:logo@x">',
        attachments: [
          {
            part: "2",
            encoding: "base64",
            filename: "logo.png",
            contentType: "image/png",
            size: 10,
            contentId: "logo@x",
            inline: true,
          },
        ],
      },
    ]);
    const { body } = await get(stored?.messageId ?? "");
    expect(body).toMatchObject({ text: "Bonjour", direction: "received", cc: [], references: [] });
    expect(body.html).toContain("Bonjour");
    expect(body.html).not.toMatch(/script|onclick|alert/);
    const [file] = body.attachments;
    expect(file).toMatchObject({
      filename: "logo.png",
      contentType: "image/png",
      url: expect.stringContaining(file.id),
    });
    expect(body.html).toContain(file.url);
  });

  test("answers 404 to another company's message and to what is no id", async () => {
    const [stored] = await storeMail(mailbox, [{}]);
    const { token: stranger } = await createCaller();
    expect((await get(stored?.messageId ?? "", stranger)).status).toBe(404);
    expect((await get(randomUUID())).status).toBe(404);
    expect((await get("1")).status).toBe(404);
  });
});
