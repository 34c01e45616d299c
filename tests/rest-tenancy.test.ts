import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "./support/company";
import { createCaller, restRequest } from "./support/rest";
import { loadRestRoute, REST_ROUTES, type RestIds, restParams } from "./support/rest-routes";
import { createStoredMailbox, storeMail } from "./support/store-mail";

const CANARY = "Canari Voisin";
const METHODS = ["GET", "POST", "PATCH", "DELETE"];

let stranger: string;
let neighbour: RestIds & { companyId: number };

beforeAll(async () => {
  ({ token: stranger } = await createCaller());
  neighbour = await furnishCompany();
});

/** What each method of a route answers; those that it refuses are left out. */
async function askAll(route: string, token: string): Promise<{ method: string; status: number; text: string }[]> {
  const handlers = await loadRestRoute(route);
  const answers = METHODS.map(async (method) => {
    const body = method === "GET" ? undefined : { enabled: false };
    const request = restRequest(`${route}?messages=delete`, { method, token, body });
    const answer = await handlers[method]?.(request, restParams(route, neighbour));
    return { method, status: answer?.status ?? 405, text: (await answer?.text()) ?? "" };
  });
  return (await Promise.all(answers)).filter(({ status }) => status !== 405);
}

describe("a token that is nobody's", () => {
  test.each(REST_ROUTES)("is refused by %s", async (route) => {
    // What does not exist tells nobody anything.
    const expected = route.endsWith("[[...path]]") ? 404 : 401;
    for (const { method, status } of await askAll(route, "lok_wrong")) expect(status, method).toBe(expected);
  });
});

describe("another company's owner", () => {
  test.each(REST_ROUTES)("reads and changes nothing by %s", async (route) => {
    const before = await snapshot();
    const answers = await askAll(route, stranger);
    expect(answers).not.toEqual([]);
    for (const { method, status, text } of answers) {
      if (route.includes("[id]")) expect(status, `${method} ${text}`).toBe(404);
      expect(text, method).not.toContain(CANARY);
    }
    expect(await snapshot()).toEqual(before);
  });
});

/** A company with one of everything that a path can name. */
async function furnishCompany() {
  const { companyId } = await createCompany(CANARY);
  const { id: mailboxId, folderIds, ...mailbox } = await createStoredMailbox(companyId, CANARY);
  const attachment = { part: "2", encoding: "base64", filename: CANARY, contentType: "text/csv", size: 1 };
  const [mail] = await storeMail({ id: mailboxId, folderIds, ...mailbox }, [
    { subject: CANARY, text: CANARY, attachments: [{ ...attachment, contentId: null, inline: false }] },
  ]);
  const messageId = mail?.messageId ?? "";
  const { id: attachmentId } = await db.attachment.findFirstOrThrow({ where: { messageId } });
  const runId = randomUUID();
  await db.syncRun.create({ data: { id: runId, companyId, mailboxId, trigger: "MANUAL", status: "ERROR" } });
  const place = { folderId: folderIds.INBOX, uidValidity: 1n, uid: 99n };
  const words = { errorCode: "message.unreadable", fromText: CANARY, subject: CANARY, parserVersion: 1 };
  const { id: quarantinedId } = await db.quarantinedMessage.create({
    data: { companyId, mailboxId, ...place, ...words },
  });
  return { companyId, mailboxId, messageId, attachmentId, runId, quarantinedId };
}

/** Every row that a route could touch, so that a change shows. */
function snapshot() {
  const { companyId, mailboxId } = neighbour;
  return Promise.all([
    db.mailbox.findMany({ where: { companyId } }),
    db.folder.findMany({ where: { mailboxId } }),
    db.message.findMany({ where: { companyId } }),
    db.syncRun.findMany({ where: { companyId } }),
    db.quarantinedMessage.findMany({ where: { companyId } }),
  ]);
}
