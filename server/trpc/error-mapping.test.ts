import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { withLogIds } from "@/server/log/log-ids";
import { publicProcedure, router } from "./trpc";

const canary = "mot de passe canari";

const testRouter = router({
  refused: publicProcedure.query(() => {
    throw new AppError("imap.refused", { detail: { host: "imap.test", port: 993 }, cause: new Error(canary) });
  }),
  broken: publicProcedure.query(() => {
    throw new Error(canary);
  }),
  homeless: publicProcedure.query(() => {
    throw Object.assign(new Error(canary), { code: "P1001" });
  }),
  picky: publicProcedure.input(z.object({ name: z.string().max(3) })).query(() => "fine"),
});

test("our own error keeps its code, its values and its status, and hides its cause", async () => {
  const { status, body, text } = await call("refused");
  expect(status).toBe(502);
  expect(body.data.error).toEqual({ code: "imap.refused", detail: { host: "imap.test", port: 993 } });
  expect(text).not.toContain(canary);
});

test("an unknown error is internal and says nothing else", async () => {
  const { status, body, text } = await call("broken");
  expect(status).toBe(500);
  expect(body).toMatchObject({ message: "internal", data: { error: { code: "internal", detail: {} } } });
  expect(text).not.toContain(canary);
  expect(text).not.toContain("stack");
});

test("an unknown error within a request can be told by the reference that its lines in the log bear", async () => {
  const { body } = await withLogIds({ requestId: "7d2f-canari" }, () => call("broken"));
  expect(body.data.error).toEqual({ code: "internal", detail: { ref: "7d2f-canari" } });
  const refused = await withLogIds({ requestId: "7d2f-canari" }, () => call("refused"));
  expect(refused.body.data.error.detail).not.toHaveProperty("ref");
});

test("a database that cannot be reached is named, so that the screen can say it passes", async () => {
  const { status, body } = await call("homeless");
  expect(status).toBe(503);
  expect(body.data.error.code).toBe("database.unavailable");
});

test("an input that does not fit names the field and does not repeat what was written", async () => {
  const { status, body, text } = await call("picky", { name: canary });
  expect(status).toBe(400);
  expect(body.data.error).toEqual({ code: "request.invalid", detail: { field: "name" } });
  expect(text).not.toContain(canary);
});

test("a procedure that does not exist is not found", async () => {
  const { status, body } = await call("nothing");
  expect(status).toBe(404);
  expect(body.data.error.code).toBe("request.not_found");
});

async function call(procedure: string, input?: unknown) {
  const query = new URLSearchParams({ input: JSON.stringify({ json: input ?? null }) });
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: new Request(`http://lokario.test/trpc/${procedure}?${query}`),
    router: testRouter,
    createContext: () => ({ sessionId: null }),
    onError: vi.fn(),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text).error.json, text };
}
