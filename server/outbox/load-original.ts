import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { InlineImage } from "@/server/archive/find-inline-images";
import { openAttachment } from "@/server/archive/open-attachment";
import { toAppError } from "@/server/errors";
import { cleanFilename } from "@/server/mime/clean-filename";
import { sanitizeForSending } from "@/server/mime/sanitize-for-sending";
import { findOriginal } from "./find-original";
import { upToLimit } from "./up-to-limit";

type QuotingDraft = Parameters<typeof findOriginal>[0] & { tries: number };

/** A picture of what is quoted, under a name of our own: the stranger's could be that of another part. */
export interface QuotedPicture {
  contentId: string;
  filename: string;
  contentType: string;
  size: number;
  content: Buffer;
}

/** What is quoted of a mail, ready to be a part of ours. */
export interface LoadedOriginal {
  html: string;
  pictures: QuotedPicture[];
}

/** Tries that wait for a server with a picture; afterwards the mail goes without, as what was written matters more. */
const PATIENT_TRIES = 2;
/** For all of them together: nearly always they are here already, since the mail was read. */
const PICTURES_MS = 60_000;

/** Reads what a draft quotes, sanitised, with the pictures that it shows; null when it quotes no HTML. */
export async function loadOriginal(draft: QuotingDraft): Promise<LoadedOriginal | null> {
  const original = await findOriginal(draft);
  if (!original) return null;
  const inline: Record<string, string> = {};
  const loaded: QuotedPicture[] = [];
  const deadline = Date.now() + PICTURES_MS;
  for (const picture of original.pictures) {
    if (Date.now() > deadline) break;
    const content = await readPicture(draft, picture.id);
    if (!content) continue;
    const { contentType, filename } = picture;
    const contentId = `${randomUUID()}@lokario`;
    inline[picture.contentId] = `cid:${contentId}`;
    loaded.push({ contentId, contentType, filename: cleanFilename(filename), size: content.length, content });
  }
  const html = sanitizeForSending(original.html, inline);
  return { html, pictures: loaded.filter(({ contentId }) => html.includes(`"cid:${contentId}"`)) };
}

/** null for a picture that is nowhere any more. */
async function readPicture(draft: QuotingDraft, id: InlineImage["id"]): Promise<Buffer | null> {
  try {
    const { stream } = await openAttachment(draft, id);
    return await buffer(Readable.from(upToLimit(stream)));
  } catch (error) {
    const failure = toAppError(error);
    if (failure.kind.retry && draft.tries < PATIENT_TRIES) throw failure;
    return null;
  }
}
