import { type ErrorCode, isErrorCode } from "@/server/errors";

type FetchedFile = { file: Blob; filename: string } | { error: { code: ErrorCode } };

/** A download of the REST API as a file in hand, or the error it answered with: a plain link would show it as a page. */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const answer = await fetch(address);
  if (answer.ok) return { file: await answer.blob(), filename: readFilename(answer.headers) };
  const body: unknown = await answer.json().catch(() => null);
  return { error: { code: readCode(body) } };
}

/** RFC 6266, as our own API writes it. */
function readFilename(headers: Headers): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(headers.get("content-disposition") ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : "message.eml";
}

function readCode(body: unknown): ErrorCode {
  const { error } = (body ?? {}) as { error?: { code?: unknown } };
  return typeof error?.code === "string" && isErrorCode(error.code) ? error.code : "internal";
}
