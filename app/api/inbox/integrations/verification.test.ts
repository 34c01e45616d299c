import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";
import { GET as listFolders } from "./[id]/folders/route";
import { POST as ignore } from "./[id]/quarantine/[qid]/ignore/route";
import { GET as download } from "./[id]/quarantine/[qid]/original/route";
import { POST as retry } from "./[id]/quarantine/[qid]/retry/route";
import { GET as listQuarantine } from "./[id]/quarantine/route";
import { GET as getOne, PATCH } from "./[id]/route";
import { GET as lastVerification, POST as verify } from "./[id]/verify/route";

let owner: Viewer;
let token: string;
let user: ImapUser;
let id: number;

beforeAll(async () => {
  ({ owner, token } = await createCaller());
  user = imapUser("rest");
  id = await connectAccount(owner, user);
  deliver(user, [buildMail(), buildMail(), buildUnreadableMail("Trop de parties")]);
  await syncNow(owner, id);
});

const request = (method = "GET", body?: unknown) => restRequest("/api/inbox/x", { method, token, body });
const inQuarantine = (qid: unknown) => ({ params: Promise.resolve({ id: String(id), qid: String(qid) }) });
const found = { server: 3, imported: 2, duplicates: 0, filtered: 0, quarantined: 1, missing: 0 };

test("POST verify answers with what the comparison it asked for found, GET with the last one", async () => {
  const pending = verify(request("POST"), pathId(id));
  await vi.waitFor(async () => {
    await db.syncRun.findFirstOrThrow({ where: { mailboxId: id, status: "QUEUED" } });
  });
  await syncNow(owner, id);
  const answer = await pending;
  expect(answer.status).toBe(200);
  const empty = { server: 0, imported: 0, duplicates: 0, filtered: 0, quarantined: 0, missing: 0 };
  const body = await answer.json();
  expect(body).toEqual({
    checkedAt: expect.any(String),
    folders: [
      { path: "INBOX", ...found },
      { path: "Sent", ...empty },
    ],
    missing: 0,
  });
  expect(await (await lastVerification(request(), pathId(id))).json()).toEqual(body);
});

test("POST verify answers with the error of a run that could not compare", async () => {
  const pending = verify(request("POST"), pathId(id));
  await vi.waitFor(async () => {
    const failed = { status: "ERROR", finishedAt: new Date(), errorCode: "imap.refused" } as const;
    const { count } = await db.syncRun.updateMany({ where: { mailboxId: id, status: "QUEUED" }, data: failed });
    expect(count).toBe(1);
  });
  const answer = await pending;
  expect(answer.status).toBe(502);
  expect(await answer.json()).toMatchObject({ error: { code: "imap.refused" } });
});

test("PATCH changes what is imported, and GET folders says of which folders", async () => {
  const { folders } = await (await listFolders(request(), pathId(id))).json();
  const [inbox] = folders.filter(({ path }: { path: string }) => path === "INBOX");
  expect(inbox).toMatchObject({ specialUse: "\\Inbox", synced: true, serverCount: 3, goneAt: null });
  const body = { historyMonths: 6, followDeletions: true, folderIds: [inbox.id] };
  const answer = await PATCH(request("PATCH", body), pathId(id));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ historyMonths: 6, followDeletions: true });
  expect(await (await getOne(request(), pathId(id))).json()).toMatchObject({ historyMonths: 6, followDeletions: true });
  await syncNow(owner, id);
});

test.each([
  ["historyMonths", { historyMonths: 7 }],
  ["followDeletions", { followDeletions: "yes" }],
  ["folderIds", { folderIds: [] }],
  ["folderIds", { folderIds: [2_000_000_000] }],
])("PATCH answers 400 with the field %s for %o", async (field, body) => {
  const answer = await PATCH(request("PATCH", body), pathId(id));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: "request.invalid", field } });
});

test("the quarantine is listed, downloaded, tried again and ignored", async () => {
  const { quarantined, total } = await (await listQuarantine(request(), pathId(id))).json();
  expect(total).toBe(1);
  expect(quarantined).toEqual([
    expect.objectContaining({
      subject: "Trop de parties",
      folder: "INBOX",
      error: { code: "message.too_large", message: expect.any(String) },
    }),
  ]);
  const [{ id: qid }] = quarantined;
  const original = await download(request(), inQuarantine(qid));
  expect(original.headers.get("content-disposition")).toContain("Trop de parties.eml");
  expect(await original.text()).toContain("Subject: Trop de parties");
  const retried = await retry(request("POST"), inQuarantine(qid));
  expect([retried.status, await retried.json()]).toEqual([202, { runId: expect.any(String), status: "queued" }]);
  expect((await ignore(request("POST"), inQuarantine(qid))).status).toBe(204);
  expect(await (await listQuarantine(request(), pathId(id))).json()).toEqual({
    quarantined: [],
    total: 0,
    nextCursor: null,
  });
  for (const wrong of ["x", 2_000_000_000]) {
    expect((await download(request(), inQuarantine(wrong))).status).toBe(404);
  }
});
