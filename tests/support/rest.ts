import type { Viewer } from "@/server/auth/viewer";
import { createToken } from "@/server/tokens/create-token";
import type { Scope } from "@/server/tokens/schema";
import { createCompany } from "./company";

const ORIGIN = "http://localhost";

/** A company whose owner calls the REST API. */
export async function createCaller(scope: Scope = "manage"): Promise<{ owner: Viewer; token: string }> {
  const { owner } = await createCompany();
  return { owner, token: await tokenFor(owner, scope) };
}

/** A token of a person's, with one scope. */
export async function tokenFor(owner: Viewer, scope: Scope): Promise<string> {
  return (await createToken(owner, { name: "test", scope, days: 30 })).token;
}

/** A REST request as a route handler receives it; a body that is no string is sent as JSON. */
export function restRequest(
  path: string,
  { method = "GET", token, body }: { method?: string; token?: string; body?: unknown } = {},
): Request {
  return new Request(`${ORIGIN}${path}`, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), "content-type": "application/json" },
    body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** The second argument that Next gives a handler of a path with `[id]`. */
export function pathId(id: string | number): { params: Promise<{ id: string }> } {
  return { params: Promise.resolve({ id: String(id) }) };
}
