import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startExecutor } from "@/inngest/executor/start-executor";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { openSession } from "@/server/auth/user-session";
import type { Viewer } from "@/server/auth/viewer";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { ALL_OPERATIONS } from "@/server/rest/operations/all-operations";
import { createToken } from "@/server/tokens/create-token";
import { createEndpoint } from "@/server/webhooks/create-endpoint";
import { askTrpc } from "./support/ask-trpc";
import { createCompany } from "./support/company";
import { connectTestMailbox } from "./support/connect";
import { createDraft } from "./support/create-draft";
import { createSummary } from "./support/create-summary";
import { useOwnDatabase } from "./support/database";
import { deliver } from "./support/deliver";
import { waitUntil } from "./support/executor";
import { startExtraDovecot } from "./support/extra-dovecot";
import { findTextInDatabase } from "./support/find-text";
import { type ImapUser, imapUser } from "./support/imap-user";
import { buildMail } from "./support/mail";
import { type ExampleIds, PROCEDURE_EXAMPLES } from "./support/procedure-examples";
import { tokenFor } from "./support/rest";
import { callOperation, type RowIds } from "./support/rest-operations";
import { runScript } from "./support/run-script";
import { type ScriptedSmtp, startScriptedSmtp } from "./support/scripted-smtp";
import { buildUnreadableMail } from "./support/unreadable-mail";

const PASSWORD = "canari-passe-7f3a";
const WRONG_PASSWORD = "canari-faux-7f3a";
/** Of the server that sends, which refuses it: its answer quotes what it was told. */
const SMTP_PASSWORD = "canari-envoi-7f3a";
/** In subject, text, file name and sender of the mail. */
const MAIL = "canarimail7f3a";

/** The tables that are there to hold mail. */
const MAIL_TABLES = new Set([
  "attachment",
  "conversation",
  "message",
  "message_body",
  "message_search",
  "quarantined_message",
]);

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let server: Dovecot;
let sender: ScriptedSmtp;
let executor: Awaited<ReturnType<typeof startExecutor>>;
let owner: Viewer;
let sessionId: string;
let token: string;
let account: ImapUser;
/** Signs what is posted to the company's webhook. */
let webhookSecret: string;
let ids: ExampleIds & RowIds;

beforeAll(async () => {
  database = await useOwnDatabase();
  server = await startExtraDovecot({ password: PASSWORD });
  sender = await startScriptedSmtp({
    answer: (line) => (line.startsWith("AUTH") ? [`535 5.7.8 no ${SMTP_PASSWORD}`] : undefined),
  });
  ({ owner } = await createCompany());
  sessionId = await openSession(owner.userId, { remember: false });
  token = await tokenFor(owner, "manage");
  account = accountOf("canari");
  deliver(account, [
    buildMail({
      subject: `Devis ${MAIL}`,
      from: `Jean <${MAIL}@client.test>`,
      text: `Bonjour, ${MAIL}`,
      attachments: [{ content: MAIL, contentType: "text/csv", filename: `${MAIL}.csv` }],
    }),
    buildUnreadableMail(`Illisible ${MAIL}`, `${MAIL}@client.test`),
  ]);
  const events = ["message.received", "sync.failed", "sync.recovered"] as const;
  ({ secret: webhookSecret } = await createEndpoint(owner, { url: "https://localhost:1/", events: [...events] }));
  executor = await startExecutor({ cron: false });
  const { id: mailboxId } = await connectTestMailbox(owner, { name: "Boutique", account, smtp: sending() });
  const wrong = await connectTestMailbox(owner, {
    name: "Support",
    account: { ...accountOf("faux"), password: WRONG_PASSWORD },
  });
  await waitUntil(async () => {
    const ended = await db.syncRun.findMany({ where: { finishedAt: { not: null } } });
    return new Set(ended.map((run) => run.mailboxId)).size === 2 && (await countArchived()) === 1;
  });
  expect(await db.syncRun.findFirst({ where: { mailboxId } })).toMatchObject({ status: "PARTIAL", imported: 1 });
  expect(await db.syncRun.findFirst({ where: { mailboxId: wrong.id } })).toMatchObject({ status: "ERROR" });
  ids = await findRows(mailboxId);
});

afterAll(async () => {
  await executor?.stop();
  await closeConnections();
  await db.$disconnect();
  await Promise.all([server?.stop(), sender?.stop(), database?.drop()]);
});

function accountOf(name: string): ImapUser {
  const user = imapUser(name);
  return { ...user, port: server.port, password: PASSWORD, home: `${server.mailDir}/${user.username}` };
}

const countArchived = () => db.attachment.count({ where: { archivedAt: { not: null } } });

async function findRows(mailboxId: number) {
  const message = await db.message.findFirstOrThrow({ include: { attachments: true } });
  const run = await db.syncRun.findFirstOrThrow({ where: { mailboxId } });
  const client = await db.client.create({ data: { companyId: owner.companyId, name: "Jean" } });
  const { view: revocable } = await createToken(owner, { name: "canari", scope: "read", days: 30 });
  const quarantined = await db.quarantinedMessage.findFirstOrThrow();
  const draft = await createDraft({ id: mailboxId, companyId: owner.companyId }, { text: "Bonjour" });
  const delivery = await db.webhookDelivery.findFirstOrThrow({ where: { type: "message.received" } });
  const summary = await createSummary(owner);
  return {
    mailboxId,
    draftId: draft.id,
    runId: run.id,
    clientId: client.id,
    tokenId: revocable.id,
    conversationId: message.conversationId,
    messageId: message.id,
    attachmentId: message.attachments[0]?.id ?? "",
    quarantinedId: quarantined.id,
    endpointId: delivery.endpointId,
    deliveryId: delivery.id,
    alertMailId: summary.id,
  };
}

function expectNoPassword(text: string, where: string): void {
  for (const canary of [PASSWORD, WRONG_PASSWORD, SMTP_PASSWORD, webhookSecret]) {
    expect(text.includes(canary), `${canary} in ${where}`).toBe(false);
  }
}

/** What a person would type for a mailbox, whose passwords are to be seen nowhere. */
const typed = () => ({
  emailAddress: account.username,
  imapHost: account.host,
  imapPort: account.port,
  password: WRONG_PASSWORD,
  smtp: sending(),
});

const sending = () => ({ host: "localhost", port: sender.port, samePassword: false, password: SMTP_PASSWORD });

describe("at rest", () => {
  test("no table shows a password", async () => {
    expect(await findTextInDatabase(PASSWORD)).toEqual([]);
    expect(await findTextInDatabase(WRONG_PASSWORD)).toEqual([]);
    expect(await findTextInDatabase(SMTP_PASSWORD)).toEqual([]);
    expect(await findTextInDatabase(webhookSecret.slice("whsec_".length))).toEqual([]);
  });

  test("mail is in the tables for mail alone: no event, step, output or error of a job has any", async () => {
    const tables = await findTextInDatabase(MAIL);
    expect(tables).toContain("message");
    expect(tables.filter((table) => !MAIL_TABLES.has(table))).toEqual([]);
    expect(await db.executorRun.count()).toBeGreaterThan(1);
    expect(await db.executorStep.count()).toBeGreaterThan(1);
  });

  test("neither what a command prints nor the log names a password, an address or a mail", async () => {
    const { stdout } = await runScript("sync.mjs", "--id", String(ids.mailboxId));
    const log = readFileSync(path.join(process.env.LOKARIO_DATA_DIR ?? "", "logs", "inbox_sync.log"), "utf8");
    expect(log).toContain("'Support': synchronisation en échec (imap.auth_failed)");
    for (const text of [stdout, log]) {
      expect(text).toContain("'Boutique'");
      expectNoPassword(text, text);
      expect(text).not.toContain(MAIL);
      expect(text).not.toContain(account.username);
    }
  });
});

describe("in answers", () => {
  test.each(Object.entries(PROCEDURE_EXAMPLES).toSorted(byHarm))("%s tells no password", async (procedure, example) => {
    const input = example.input(ids);
    const asked = isSettings(input) ? { ...input, ...typed() } : input;
    const answer = await askTrpc(sessionId, procedure, asked);
    // Refused for what it asks, it would prove nothing; a mailbox with a password is rightly not reconnected, and
    // a conversation of one mail not split.
    expect(answer).not.toMatch(/^$|auth\.required|request\.invalid(?!.*"(provider|messageIds)")/);
    expectNoPassword(answer, procedure);
  });

  test.each(
    ALL_OPERATIONS.filter(({ method }) => method !== "DELETE").map((operation) => ({ ...operation, operation })),
  )("$method $path tells no password", async ({ operation, example }) => {
    const body = isSettings(example) ? { ...example, ...typed() } : example;
    const answer = await callOperation(operation, { token, ids, body });
    expect(answer.status).toBeLessThan(500);
    expectNoPassword(await answer.text(), operation.id);
  });
});

function isSettings(input: unknown): input is object {
  return typeof input === "object" && input !== null && "imapHost" in input;
}

/** What takes away the rows that others tell of comes last. */
function byHarm([one]: [string, unknown], [other]: [string, unknown]): number {
  const harm = (name: string) => Number(/delete|disconnect|setEnabled|ignore/i.test(name));
  return harm(one) - harm(other);
}
