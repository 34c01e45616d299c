import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { addFile } from "@/server/outbox/add-file";
import { jsonResponse } from "./json-response";

/** Attaches the body of a request to a draft, under the name and for the place that its address tells. */
export async function receiveDraftFile(viewer: Viewer, draftId: string, request: Request): Promise<Response> {
  if (!z.uuid().safeParse(draftId).success) throw new AppError("request.not_found");
  const { searchParams } = new URL(request.url);
  if (!request.body) throw new AppError("request.invalid", { detail: { field: "body" } });
  const file = await addFile(viewer, draftId, {
    filename: searchParams.get("name") ?? "",
    contentType: request.headers.get("content-type") ?? "",
    inText: searchParams.has("inText"),
    content: Readable.fromWeb(request.body as ReadableStream<Uint8Array>),
  });
  return jsonResponse(file, 201);
}
