import { buffer } from "node:stream/consumers";
import { openBlob } from "@/server/blobs/open-blob";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { composeMessage } from "@/server/smtp/compose-message";
import { refuseTooLarge } from "./find-original";
import { loadOriginal, type QuotedPicture } from "./load-original";
import { PARTIES } from "./parties";
import { pictureMark } from "./picture-mark";
import { writeHtml } from "./write-html";
import { writeQuote } from "./write-quote";
import { writeText } from "./write-text";

export interface BuiltMail {
  content: Buffer;
  /** Those of the mail that it quotes. */
  pictures: QuotedPicture[];
}

/** Builds a queued draft as it is sent, byte for byte. Its date is that of the building: call it once per sending. */
export async function buildMail(draftId: string): Promise<BuiltMail> {
  const draft = await db.draft.findUniqueOrThrow({
    where: { id: draftId },
    include: {
      mailbox: { select: { emailAddress: true, signature: true, company: { select: { name: true } } } },
      files: { where: { quoted: false }, orderBy: { ordinal: "asc" } },
    },
  });
  const { mailbox, messageId, files, ...written } = draft;
  if (messageId === null) throw new Error("a draft is queued before it is built");
  const writing = { text: draft.text, quote: draft.quote, signature: mailbox.signature };
  const original = await loadOriginal(draft);
  const quoted = original?.pictures ?? [];
  refuseTooLarge(files, quoted);
  const parts = await Promise.all(files.map((file) => readFile(file, draft.text)));
  const pictures = parts.flatMap(({ filename, contentId }) => (contentId ? [{ filename, contentId }] : []));
  const content = await composeMessage({
    messageId,
    inReplyTo: written.inReplyTo,
    references: written.references,
    date: new Date(),
    from: { name: mailbox.company.name, address: mailbox.emailAddress },
    to: PARTIES.parse(written.to),
    cc: PARTIES.parse(written.cc),
    subject: written.subject,
    text: writeText(writing),
    html: writeHtml(writing, pictures, writeQuote(draft, original)),
    files: [...parts, ...quoted],
  });
  return { content, pictures: quoted };
}

interface StoredFile {
  filename: string;
  contentType: string;
  contentId: string | null;
  blobHash: Uint8Array;
}

/** A picture whose mark was taken out of the text is a file like any other. */
async function readFile({ filename, contentType, contentId, blobHash }: StoredFile, text: string) {
  const content = await openBlob(blobHash);
  if (!content) throw new AppError("storage.unavailable");
  const isShown = contentId !== null && text.includes(pictureMark(filename));
  return { filename, contentType, contentId: isShown ? contentId : null, content: await buffer(content) };
}
