import type { IncomingAttachment } from "@/server/messages/incoming-message";
import { pictureMark } from "./picture-mark";

interface StoredFile {
  filename: string;
  contentType: string;
  size: number;
  contentId: string | null;
  quoted: boolean;
  blobHash: Uint8Array;
}

/** A sent mail's files as its attachments, with the part numbers (RFC 3501 §6.4.5) that `composeMessage` gives them. */
export function describeFiles(
  files: StoredFile[],
  text: string,
): { attachments: IncomingAttachment[]; blobHashes: Uint8Array[] } {
  const isShown = ({ contentId, filename, quoted }: StoredFile) =>
    contentId !== null && (quoted || text.includes(pictureMark(filename)));
  const shown = files.filter(isShown);
  const beside = files.filter((file) => !isShown(file));
  // Alone, the alternatives are the root; with files beside them they are its first part. HTML is the second of them,
  // and the first of what it shows.
  const related = beside.length > 0 ? "1.2" : "2";
  const attachments = [
    ...shown.map((file, index) => describe(file, `${related}.${index + 2}`, file.contentId)),
    ...beside.map((file, index) => describe(file, String(index + 2), null)),
  ];
  return { attachments, blobHashes: [...shown, ...beside].map(({ blobHash }) => blobHash) };
}

function describe(file: StoredFile, part: string, contentId: string | null): IncomingAttachment {
  const { filename, contentType, size } = file;
  return { part, encoding: "base64", filename, contentType, size, contentId, inline: contentId !== null };
}
