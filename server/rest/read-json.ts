import { AppError } from "@/server/errors";

const MAX_BYTES = 64 * 1024;

/** The JSON object in a request's body; `request.invalid` for anything else, read no further than 64 KB. */
export async function readJson(request: Request): Promise<object> {
  const body = parse(await readText(request));
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw invalidBody();
  return body;
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw invalidBody();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalidBody(cause);
  }
}

function invalidBody(cause?: unknown): AppError {
  return new AppError("request.invalid", { detail: { field: "body" }, cause });
}
