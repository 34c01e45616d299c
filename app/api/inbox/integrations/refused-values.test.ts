import { beforeAll, describe, expect, test } from "vitest";
import { describeError } from "@/app/_i18n/describe-error";
import { MESSAGES } from "@/app/_i18n/messages";
import { openSession } from "@/server/auth/user-session";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError, type ErrorCode } from "@/server/errors";
import { appErrorOf } from "@/server/trpc/error-mapping";
import { appRouter } from "@/server/trpc/router";
import { createCallerFactory } from "@/server/trpc/trpc";
import { createCaller, restRequest } from "@/tests/support/rest";
import { POST as create } from "./route";
import { POST as tryOut } from "./test/route";

const good = {
  name: "Boutique",
  emailAddress: "contact@atelier.test",
  password: "canary-password",
  imapHost: "imap.atelier.test",
  imapPort: 993,
  syncIntervalMinutes: 5,
  enabled: false,
};

const INVALID = "request.invalid";
const FORBIDDEN = "mailbox.host_forbidden";

/** What no mailbox can have, wherever it comes from: value, the field that is named, and why. */
const ACCOUNT_VALUES: [field: string, value: unknown, code: ErrorCode][] = [
  ["imapPort", 0, INVALID],
  ["imapPort", -1, INVALID],
  ["imapPort", 22, FORBIDDEN],
  ["imapPort", 6379, FORBIDDEN],
  ["imapPort", 70_000, INVALID],
  ["imapPort", 993.5, INVALID],
  ["imapHost", "localhost", FORBIDDEN],
  ["imapHost", "localhost.", FORBIDDEN],
  ["imapHost", "interne.localhost", FORBIDDEN],
  ["imapHost", "127.0.0.1", FORBIDDEN],
  ["imapHost", "169.254.169.254", FORBIDDEN],
  ["imapHost", "[::ffff:10.0.0.1]", FORBIDDEN],
  ["imapHost", "::ffff:10.0.0.1", FORBIDDEN],
  ["imapHost", "::1", FORBIDDEN],
  ["imapHost", "127.1", FORBIDDEN],
  ["imapHost", "2130706433", FORBIDDEN],
  ["imapHost", "0x7f000001", FORBIDDEN],
  ["imapHost", "imap.atelier.test/x", FORBIDDEN],
  ["imapHost", "imap.atelier.test\r\nx", FORBIDDEN],
  ["emailAddress", "contact.atelier.test", INVALID],
  ["emailAddress", "contact@atelier.test\r\nBcc: tous@atelier.test", INVALID],
  ["emailAddress", `${"a".repeat(300)}@atelier.test`, INVALID],
  ["smtp.port", 0, INVALID],
  ["smtp.port", 22, FORBIDDEN],
  ["smtp.port", 993, FORBIDDEN],
  ["smtp.port", 6379, FORBIDDEN],
  ["smtp.port", 70_000, INVALID],
  ["smtp.host", "localhost", FORBIDDEN],
  ["smtp.host", "169.254.169.254", FORBIDDEN],
  ["smtp.host", "[::ffff:10.0.0.1]", FORBIDDEN],
  ["smtp.host", "127.1", FORBIDDEN],
  ["smtp.host", "0x7f000001", FORBIDDEN],
  ["smtp.username", "contact\r\nRCPT TO:<tous@atelier.test>", INVALID],
];

const INTERVALS: [field: string, value: unknown, code: ErrorCode][] = [0, -1, 1.5, 100_000].map((value) => [
  "syncIntervalMinutes",
  value,
  INVALID,
]);

let owner: Viewer;
let token: string;
let api: ReturnType<typeof signedIn>;
let mailboxId: number;

beforeAll(async () => {
  process.env.LOKARIO_ALLOW_PRIVATE_HOSTS = "0";
  ({ owner, token } = await createCaller());
  api = signedIn(await openSession(owner.userId, { remember: false }));
  mailboxId = (await api.mailboxes.connect(good)).id;
});

const signedIn = (sessionId: string) => createCallerFactory(appRouter)({ sessionId });

const rest = (route: typeof create) => async (body: object) => {
  const answer = await route(restRequest("/api/inbox/integrations", { method: "POST", token, body }));
  const { error } = await answer.json();
  expect(answer.status).toBe(400);
  expect(error.message).toMatch(/\w/);
  return [error.field, error.code];
};

const trpc = (call: (input: typeof good) => Promise<unknown>) => async (body: object) => {
  const failure = await call(body as typeof good).then(
    () => null,
    (error) => appErrorOf(error),
  );
  expect(failure).toBeInstanceOf(AppError);
  return [failure?.detail.field, failure?.code];
};

/** « smtp.port » stands in what is said of sending. */
function fieldWith(field: string, value: unknown): object {
  const [, smtpField] = field.split("smtp.");
  return smtpField ? { smtp: { host: "smtp.atelier.test", [smtpField]: value } } : { [field]: value };
}

const DOORS: [name: string, send: (body: object) => Promise<unknown[]>, values: typeof ACCOUNT_VALUES][] = [
  ["POST /api/inbox/integrations", rest(create), [...ACCOUNT_VALUES, ...INTERVALS]],
  ["POST /api/inbox/integrations/test", rest(tryOut), ACCOUNT_VALUES],
  ["mailboxes.connect", trpc((input) => api.mailboxes.connect(input)), [...ACCOUNT_VALUES, ...INTERVALS]],
  [
    "mailboxes.update",
    trpc((input) => api.mailboxes.update({ ...input, id: mailboxId })),
    [...ACCOUNT_VALUES, ...INTERVALS],
  ],
  ["mailboxes.test", trpc((input) => api.mailboxes.test(input)), ACCOUNT_VALUES],
];

describe.each(DOORS)("%s", (_name, send, values) => {
  test.each(values)("refuses %s %j by its field, and changes nothing", async (field, value, code) => {
    const before = await db.mailbox.findMany({ where: { companyId: owner.companyId } });
    expect(await send({ ...good, name: "Autre", ...fieldWith(field, value) })).toEqual([field, code]);
    expect(await db.mailbox.findMany({ where: { companyId: owner.companyId } })).toEqual(before);
  });
});

test.each(["imapPort", "imapHost", "emailAddress", "syncIntervalMinutes"] as const)(
  "has words for %s in both languages",
  (field) => {
    for (const { integrations } of Object.values(MESSAGES)) expect(integrations.fields[field]).toMatch(/\w/);
    for (const locale of ["fr", "en"] as const) expect(describeError(locale, FORBIDDEN, { field }).text).not.toBe("");
  },
);
