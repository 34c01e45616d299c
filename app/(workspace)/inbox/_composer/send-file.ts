import { type ErrorCode, type ErrorDetail, isErrorCode } from "@/server/errors";
import type { DraftFileView } from "@/server/outbox/views";

/** What the server answered instead of taking a file. */
export class UploadError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail,
  ) {
    super(code);
  }
}

/** Sends a file's bytes to a draft, as they are. */
export async function sendFile(draftId: string, file: File, inText: boolean): Promise<DraftFileView> {
  const query = new URLSearchParams({ name: file.name || "image.png", ...(inText && { inText: "1" }) });
  const response = await fetch(`/api/drafts/${draftId}/files?${query}`, {
    method: "POST",
    headers: { "content-type": file.type || "application/octet-stream" },
    body: file,
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw toUploadError(answer);
  return answer as DraftFileView;
}

function toUploadError(answer: unknown): UploadError {
  const { error } = (answer ?? {}) as { error?: { code?: unknown; detail?: ErrorDetail } };
  const code = String(error?.code);
  return new UploadError(isErrorCode(code) ? code : "internal", error?.detail ?? {});
}
