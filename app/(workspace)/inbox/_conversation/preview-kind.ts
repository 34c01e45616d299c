import { type AttachmentKind, attachmentKind } from "./attachment-kind";

/** What browsers draw. A phone's HEIC and a scanner's TIFF are images too, but not for them. */
const DRAWN = /\.(?:jpe?g|png|gif|webp|bmp|avif)$/i;
const DRAWN_TYPES = /^image\/(?:p?jpe?g|png|gif|webp|bmp|avif)$/i;

/** Whether a file can be looked at without saving it, and as what; the server judges by its content. */
export function previewKind(file: {
  filename: string;
  contentType: string;
  dangerous: boolean;
}): Extract<AttachmentKind, "image" | "pdf"> | null {
  const kind = attachmentKind(file);
  if (kind === "pdf") return "pdf";
  return kind === "image" && (DRAWN.test(file.filename) || DRAWN_TYPES.test(file.contentType)) ? "image" : null;
}
