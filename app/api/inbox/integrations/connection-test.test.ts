import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { connectTestMailbox } from "@/tests/support/connect";
import { imapUser } from "@/tests/support/imap-user";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { POST as testStored } from "./[id]/test/route";
import { POST as testGiven } from "./test/route";

const path = "/api/inbox/integrations/test";

let owner: Viewer;
let token: string;
let server: ScriptedSmtp | undefined;
beforeEach(async () => {
  ({ owner, token } = await createCaller());
});
afterEach(() => server?.stop());

function given(changes: object = {}) {
  const { host, port, username, password } = imapUser();
  return { emailAddress: username, imapHost: host, imapPort: port, password, ...changes };
}

async function ask(body: object, language?: string) {
  const request = restRequest(path, { method: "POST", token, body });
  if (language) request.headers.set("accept-language", language);
  const answer = await testGiven(request);
  return { status: answer.status, body: await answer.json() };
}

describe("POST integrations/test", () => {
  test("answers the five stages, and those of sending where it is set", async () => {
    server = await startScriptedSmtp();
    const { status, body } = await ask(given({ smtp: { host: "localhost", port: server.port } }));
    expect([status, body.ok, body.messages]).toEqual([200, true, 0]);
    const stage = (name: string) => ({ name, ok: true, ms: expect.any(Number) });
    expect(body.stages).toEqual(["dns", "tcp", "tls", "login", "folders"].map(stage));
    expect(body.smtpStages).toEqual(["dns", "tcp", "tls", "login"].map(stage));
  });

  test("ends at the stage that fails, with its code and its words in either language", async () => {
    const wrong = given({ password: "canary-wrong" });
    const french = await ask(wrong);
    expect(french.body).toMatchObject({ ok: false, smtpStages: [] });
    expect(french.body.stages.at(-1)).toEqual({
      name: "login",
      ok: false,
      ms: expect.any(Number),
      code: "imap.auth_failed",
      words: expect.stringMatching(/^Identifiants refusés — localhost a refusé l'adresse ou le mot de passe\./),
    });
    const english = await ask(wrong, "en-GB,en;q=0.9");
    expect(english.body.stages.at(-1).words).toMatch(/^Sign-in refused — /);
    expect(JSON.stringify([french, english])).not.toContain("canary");
  });

  test("refuses what is not settings, by field, and does not call it a stage", async () => {
    expect(await ask(given({ imapPort: 70_000 }))).toMatchObject({
      status: 400,
      body: { error: { field: "imapPort" } },
    });
    expect(await ask(given({ smtp: { host: "127.1" } }))).toMatchObject({
      status: 400,
      body: { error: { code: "mailbox.host_forbidden", field: "smtp.host" } },
    });
  });
});

test("POST integrations/:id/test tries what is stored, for its own company", async () => {
  const { id } = await connectTestMailbox(owner, { account: imapUser(), enabled: false });
  const call = (as: string) => testStored(restRequest(path, { method: "POST", token: as }), pathId(id));
  const answer = await call(token);
  expect(await answer.json()).toMatchObject({ ok: true, smtpStages: [] });
  expect((await call((await createCaller()).token)).status).toBe(404);
});
