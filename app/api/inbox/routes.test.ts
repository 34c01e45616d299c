import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathId, restRequest } from "@/tests/support/rest";
import * as unknown from "./[[...path]]/route";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];
type Handler = (request: Request, context: ReturnType<typeof pathId>) => Response | Promise<Response>;
type Route = Record<Method | "OPTIONS", Handler | undefined>;

const files = ["app/api/inbox", "app/inbox"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith("/route.ts") && !file.includes("[[...path]]"));

it("are all looked at", () => expect(files.length).toBeGreaterThan(8));

describe.each(files)("%s", (file) => {
  it("answers each method it has not with 405 in JSON, and names those it has", async () => {
    const route: Route = await import(path.resolve(file));
    const answers = await Promise.all(
      METHODS.map(async (method) => {
        // A token of nobody, so that the methods it has do nothing: they answer 401.
        const request = restRequest("/api/inbox/x", { method, token: "nobody" });
        const answer = await route[method]?.(request, pathId(1));
        return { method, answer, body: await answer?.clone().json() };
      }),
    );
    const own = answers.filter(({ answer }) => answer?.status === 401).map(({ method }) => method);
    const refused = answers.filter(({ answer }) => answer?.status !== 401);
    const allowed = [...own.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"].join(", ");
    expect(own).not.toEqual([]);
    for (const { answer, body } of refused) {
      expect(answer?.status).toBe(405);
      expect(answer?.headers.get("allow")).toBe(allowed);
      expect(body.error).toEqual({ code: "request.method_not_allowed", message: expect.any(String) });
    }
    const options = await route.OPTIONS?.(restRequest("/api/inbox/x", { method: "OPTIONS" }), pathId(1));
    expect([options?.status, options?.headers.get("allow")]).toEqual([204, allowed]);
  });
});

it("answer a path that does not exist with 404 in JSON, whatever the method", async () => {
  for (const [method, handler] of Object.entries(unknown)) {
    const answer = handler(restRequest("/api/inbox/nonsense", { method }));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { code: "request.not_found", message: expect.any(String) } });
  }
  expect(Object.keys(unknown)).toEqual(expect.arrayContaining([...METHODS, "OPTIONS"]));
});
