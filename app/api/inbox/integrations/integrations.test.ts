import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { POST as syncByGuidePath } from "@/app/inbox/integrations/[id]/sync/route";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { GET as getRun } from "../runs/[id]/route";
import { DELETE, GET as getOne } from "./[id]/route";
import { POST as sync } from "./[id]/sync/route";
import { GET, POST } from "./route";

const path = "/api/inbox/integrations";
const body = {
  name: "Boutique",
  emailAddress: "contact@atelier.test",
  password: "canary-password",
  imapHost: "127.0.0.1",
  imapPort: 9,
};

let owner: Viewer;
let token: string;

beforeEach(async () => {
  ({ owner, token } = await createCaller());
});

const create = (changes: object = {}) =>
  POST(restRequest(path, { method: "POST", token, body: { ...body, ...changes } }));

describe("POST integrations", () => {
  test("connects a mailbox with the documented defaults", async () => {
    const answer = await create();
    expect(answer.status).toBe(201);
    const created = await answer.json();
    expect(answer.headers.get("location")).toBe(`${path}/${created.id}`);
    expect(created).toMatchObject({
      name: "Boutique",
      username: "contact@atelier.test",
      useTls: true,
      syncIntervalMinutes: 5,
      enabled: true,
    });
    expect(await db.syncRun.findFirst({ where: { mailboxId: created.id } })).toMatchObject({ trigger: "API" });
  });

  test("never gives the password back", async () => {
    const { id } = await (await create()).json();
    const answers = [
      await GET(restRequest(path, { token })),
      await getOne(restRequest(path, { token }), pathId(id)),
      await create(),
      await create({ imapPort: "no" }),
    ];
    for (const answer of answers) expect(await answer.text()).not.toContain("canary");
  });

  test("answers 409 with the id of the mailbox that is connected already", async () => {
    const { id } = await (await create()).json();
    const answer = await create({ name: "Encore" });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { code: "mailbox.already_connected", detail: { id } } });
  });

  test.each([
    ["imapPort", { imapPort: 70_000 }, "request.invalid"],
    ["emailAddress", { emailAddress: "contact" }, "request.invalid"],
    ["password", { password: undefined }, "request.invalid"],
    ["imapHost", { imapHost: "169.254.169.254" }, "mailbox.host_forbidden"],
    ["imapPort", { imapHost: "8.8.8.8", imapPort: 6379 }, "mailbox.host_forbidden"],
  ])("answers 400 with the field %s for %o", async (field, changes, code) => {
    const answer = await create(changes);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: { code, field, message: expect.any(String) } });
  });

  test.each(["{", "[]", "null", '"text"', "", `{"name":"${"x".repeat(70_000)}"}`])(
    "answers 400 for a body that is no small JSON object (%#)",
    async (text) => {
      const answer = await POST(restRequest(path, { method: "POST", token, body: text }));
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: "request.invalid", field: "body" } });
    },
  );

  test("tells that Microsoft takes no passwords", async () => {
    const answer = await create({ imapHost: "outlook.office365.com", imapPort: 993 });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { code: "imap.oauth_required" } });
  });
});

describe("authorisation", () => {
  test.each([undefined, "lok_wrong", "x"])("answers 401 to the token %s", async (wrong) => {
    const answers = [
      await GET(restRequest(path, { token: wrong })),
      await POST(restRequest(path, { method: "POST", token: wrong, body })),
      await sync(restRequest(path, { method: "POST", token: wrong }), pathId(1)),
      await DELETE(restRequest(path, { method: "DELETE", token: wrong }), pathId(1)),
      await getRun(restRequest(path, { token: wrong }), pathId(randomUUID())),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
      expect(await answer.json()).toMatchObject({ error: { code: "auth.required" } });
    }
  });

  test("answers 404 to another company's ids and to what is no id", async () => {
    const { id } = await (await create()).json();
    const { token: stranger } = await createCaller();
    const run = await db.syncRun.findFirstOrThrow({ where: { mailboxId: id } });
    const asStranger = (method = "GET") => restRequest(path, { method, token: stranger });
    const answers = [
      await getOne(asStranger(), pathId(id)),
      await sync(asStranger("POST"), pathId(id)),
      await DELETE(asStranger("DELETE"), pathId(id)),
      await getRun(asStranger(), pathId(run.id)),
      ...(await Promise.all(
        ["0", "-1", "abc", "1e3", "99999999999"].map((wrong) => getOne(restRequest(path, { token }), pathId(wrong))),
      )),
      await getRun(restRequest(path, { token }), pathId("1")),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await (await GET(asStranger())).json()).toEqual({ integrations: [], nextCursor: null });
  });
});

describe("POST integrations/:id/sync", () => {
  test("answers 202 with the run, the same one while it is under way, also under the guide's path", async () => {
    const { id } = await (await create()).json();
    const request = () => restRequest(`${path}/${id}/sync`, { method: "POST", token });
    const answer = await sync(request(), pathId(id));
    expect(answer.status).toBe(202);
    const { runId, status } = await answer.json();
    expect(status).toBe("queued");
    expect(await (await syncByGuidePath(request(), pathId(id))).json()).toEqual({ runId, status });
    const shown = await getRun(restRequest("/", { token }), pathId(runId));
    expect(await shown.json()).toMatchObject({
      id: runId,
      runId,
      trigger: "api",
      replayOf: null,
      steps: [],
      status: "queued",
      imported: 0,
      duplicates: 0,
      quarantined: 0,
      error: null,
    });
  });

  test("waits for the outcome with ?wait=1", async () => {
    const { id } = await (await create()).json();
    // Whichever run the call joins ends, as if an executor had worked on it.
    const executor = setInterval(() => void endRuns(id), 50);
    const answer = await sync(restRequest(`${path}/${id}/sync?wait=1`, { method: "POST", token }), pathId(id));
    clearInterval(executor);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: "error",
      imported: 0,
      error: { code: "imap.refused", message: expect.any(String), detail: { host: "127.0.0.1", port: 9 } },
    });
  });

  test("answers 409 when the integration is disabled", async () => {
    const { id } = await (await create({ enabled: false })).json();
    const answer = await sync(restRequest(path, { method: "POST", token }), pathId(id));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { code: "mailbox.disabled" } });
  });
});

describe("DELETE integrations/:id", () => {
  const remove = (id: number, query = "") =>
    DELETE(restRequest(`${path}/${id}${query}`, { method: "DELETE", token }), pathId(id));

  test("keeps the mail unless told otherwise", async () => {
    const { id } = await (await create()).json();
    expect((await remove(id)).status).toBe(204);
    expect(await db.mailbox.findUniqueOrThrow({ where: { id } })).toMatchObject({ eraseRequestedAt: null });
    expect((await remove(id)).status).toBe(404);
  });

  test("answers 202 while it erases the mail", async () => {
    const { id } = await (await create()).json();
    const answer = await remove(id, "?messages=delete");
    expect(answer.status).toBe(202);
    const row = await db.mailbox.findUniqueOrThrow({ where: { id } });
    expect(row.eraseRequestedAt).not.toBeNull();
    expect(row.companyId).toBe(owner.companyId);
  });

  test("answers 400 to a choice that does not exist", async () => {
    const { id } = await (await create()).json();
    const answer = await remove(id, "?messages=burn");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { field: "messages" } });
  });
});

async function endRuns(mailboxId: number): Promise<void> {
  const error = { errorCode: "imap.refused", errorDetail: { host: "127.0.0.1", port: 9 } };
  await db.syncRun.updateMany({ where: { mailboxId }, data: { status: "ERROR", finishedAt: new Date(), ...error } });
}
