import { createHmac } from "node:crypto";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { Caller } from "@/server/tokens/require-caller";
import { type Claim, claimRequest, keepAnswer, type StoredAnswer, yieldRequest } from "./idempotent-requests";
import { jsonResponse } from "./json-response";
import type { Operation } from "./operation";

/** Printable ASCII, so that logs and headers take it as it is. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_HEADERS = ["location"];

interface Asked {
  request: Request;
  caller: Caller;
  input: unknown;
}

/**
 * Answers a POST with an `Idempotency-Key` once: whoever sends it again within 24 hours gets the first answer, whoever
 * sends something else under the same key is refused. An error is not kept: what failed may be tried again.
 */
export async function answerOnce(
  { id, method, answersSecret, requiresKey }: Operation,
  { request, caller, input }: Asked,
  answer: () => Promise<Response>,
): Promise<Response> {
  const key = method === "POST" && !answersSecret ? request.headers.get("idempotency-key") : null;
  if (key === null && !requiresKey) return answer();
  if (key === null || !KEY.test(key)) throw new AppError("request.invalid", { detail: { field: "Idempotency-Key" } });
  const claim = await claimRequest({ tokenId: caller.tokenId, key, requestHash: hashOf(id, input) });
  return "status" in claim ? replay(claim) : answerAndKeep(claim, answer);
}

async function answerAndKeep(claim: Claim, answer: () => Promise<Response>): Promise<Response> {
  const response = await answer().catch(async (error: unknown) => {
    await yieldRequest(claim);
    throw error;
  });
  const headers = Object.fromEntries(KEPT_HEADERS.flatMap((name) => pick(response.headers, name)));
  await keepAnswer(claim, { status: response.status, headers, body: await bodyOf(response) });
  return response;
}

function replay({ status, headers, body }: StoredAnswer): Response {
  const replayed = { ...headers, "Idempotency-Replayed": "true" };
  return body === null ? new Response(null, { status, headers: replayed }) : jsonResponse(body, status, replayed);
}

/** Keyed, as a body may hold a password that a plain hash would let guess. */
function hashOf(id: string, input: unknown): Uint8Array<ArrayBuffer> {
  const hash = createHmac("sha256", env().LOKARIO_SESSION_SECRET).update(JSON.stringify([id, input]));
  return new Uint8Array(hash.digest());
}

function pick(headers: Headers, name: string): [string, string][] {
  const value = headers.get(name);
  return value === null ? [] : [[name, value]];
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.clone().text();
  return text === "" ? null : JSON.parse(text);
}
