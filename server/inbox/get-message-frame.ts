import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { frameDocument } from "@/server/mime/frame-document";
import { readSafeHtml, type WantedImages } from "./read-safe-html";
import type { MessageFrame } from "./views";

/** The HTML body of a message as a document for a sandboxed frame. */
export async function getMessageFrame(viewer: Viewer, messageId: string, wanted?: WantedImages): Promise<MessageFrame> {
  const safe = await readSafeHtml(viewer, messageId, wanted);
  if (!safe) throw new AppError("request.not_found");
  const isShown = wanted && (safe.images === "shown" || safe.images === "trusted");
  return {
    srcdoc: frameDocument(safe.html, isShown ? { imageOrigin: wanted.origin } : {}),
    images: safe.images,
    cut: safe.cut,
  };
}
