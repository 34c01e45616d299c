import { randomUUID } from "node:crypto";
import { isTrackedEnvelope, TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { openSession } from "@/server/auth/user-session";
import type { Viewer } from "@/server/auth/viewer";
import { createCompany } from "@/tests/support/company";
import { furnishCompany, readRows } from "@/tests/support/furnished-company";
import { type ExampleIds, PROCEDURE_EXAMPLES } from "@/tests/support/procedure-examples";
import { appRouter } from "./router";
import { createCallerFactory } from "./trpc";

const CANARY = "Canari Voisin";
const createCaller = createCallerFactory(appRouter);
const procedures = Object.keys(appRouter._def.procedures);
const examples = Object.entries(PROCEDURE_EXAMPLES).map(([path, example]) => ({ path, ...example }));

let neighbour: ExampleIds & { companyId: number };
let sessions: Record<"owner" | "member", string>;

beforeAll(async () => {
  const { owner, member } = await createCompany();
  sessions = { owner: await signIn(owner), member: await signIn(member) };
  neighbour = await furnishCompany(CANARY);
});

test("every procedure has a row in the table of examples, and every row a procedure", () => {
  expect(Object.keys(PROCEDURE_EXAMPLES).sort()).toEqual([...procedures].sort());
});

describe("nobody", () => {
  const closed = examples.filter(({ access }) => access !== "anybody");
  test.each(closed)("is refused by $path", async ({ path, input }) => {
    expect(await codeOf(call(null, path, input(neighbour)))).toBe("UNAUTHORIZED");
    expect(await codeOf(call(randomUUID(), path, input(neighbour)))).toBe("UNAUTHORIZED");
  });
});

describe("a member", () => {
  test.each(examples.filter(({ access }) => access === "owner"))("is refused by $path", async ({ path, input }) => {
    expect(await codeOf(call(sessions.member, path, input(neighbour)))).toBe("FORBIDDEN");
  });

  test.each(examples.filter(({ access }) => access === "member"))("may call $path", async ({ path, input }) => {
    expect(await codeOf(call(sessions.member, path, input(neighbour)))).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
  });
});

describe("another company's owner", () => {
  test.each(examples.filter(({ namesRow }) => namesRow))("finds nothing by $path", async ({ path, input }) => {
    const before = await readRows(neighbour.companyId);
    expect(await codeOf(call(sessions.owner, path, input(neighbour)))).toBe("NOT_FOUND");
    expect(await readRows(neighbour.companyId)).toEqual(before);
  });

  test.each(examples.filter(({ namesRow }) => !namesRow))(
    "sees and changes nothing by $path",
    async ({ path, input }) => {
      const before = await readRows(neighbour.companyId);
      const answer = await call(sessions.owner, path, input(neighbour)).catch((error: unknown) => error);
      expect(JSON.stringify(answer) ?? "").not.toContain(CANARY);
      expect(await readRows(neighbour.companyId)).toEqual(before);
    },
  );
});

test("the filters of the Inbox do not reach another company's rows", async () => {
  const { mailboxId, clientId } = neighbour;
  expect(await codeOf(call(sessions.owner, "inbox.list", { mailboxId }))).toBe("NOT_FOUND");
  expect(await codeOf(call(sessions.owner, "inbox.list", { clientId }))).toBe("NOT_FOUND");
  const found = await call(sessions.owner, "inbox.list", { q: CANARY });
  expect(JSON.stringify(found)).not.toContain(neighbour.conversationId);
});

/** The answer of a procedure; of one that streams, its first item. */
async function call(sessionId: string | null, path: string, input: unknown): Promise<unknown> {
  const stop = new AbortController();
  const [room = "", verb = ""] = path.split(".");
  const caller = createCaller({ sessionId }, { signal: stop.signal });
  const rooms = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const answer = await rooms[room]?.[verb]?.(input);
  if (!isStream(answer)) return answer;
  for await (const item of answer) {
    stop.abort();
    return isTrackedEnvelope(item) ? item[1] : item;
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}

async function codeOf(answer: Promise<unknown>): Promise<string> {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof TRPCError ? error.code : String(error);
}

function signIn({ userId }: Viewer): Promise<string> {
  return openSession(userId, { remember: false });
}
