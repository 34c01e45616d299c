import type { BodySource, MailSource } from "./mail-source";
import { measureSource } from "./mail-source";
import type { ParseOutcome } from "./parsed-message";

/** What goes to the worker: several mails, their bytes in one block that changes hands uncopied. */
export interface ParseJob {
  bytes: ArrayBuffer;
  mails: PackedMail[];
}

type PackedMail = number | { header: number; body: PackedBody | null };
type PackedBody =
  | { type: "text/plain" | "text/html"; parameters: Record<string, string>; encoding: string; content: number }
  | { multipart: string; children: PackedBody[] };

export interface ParseReply {
  outcomes: ParseOutcome[];
}

/** Puts the bytes of mails into one block, in the order in which `unpackJob` takes them out. */
export function packJob(sources: MailSource[]): ParseJob {
  // A Buffer may be a window on far more memory than it shows, all of which a message to a thread would copy.
  const bytes = new ArrayBuffer(sources.reduce((total, source) => total + measureSource(source), 0));
  const target = Buffer.from(bytes);
  let end = 0;
  const put = (content: Buffer) => {
    end += content.copy(target, end);
    return content.length;
  };
  const putBody = (body: BodySource): PackedBody =>
    "multipart" in body
      ? { multipart: body.multipart, children: body.children.map(putBody) }
      : { ...body, content: put(body.content) };
  const mails = sources.map((source) =>
    Buffer.isBuffer(source) ? put(source) : { header: put(source.header), body: source.body && putBody(source.body) },
  );
  return { bytes, mails };
}

/** The mails of a job, as windows on its bytes. */
export function unpackJob({ bytes, mails }: ParseJob): MailSource[] {
  let start = 0;
  const take = (length: number) => {
    start += length;
    return Buffer.from(bytes, start - length, length);
  };
  const takeBody = (body: PackedBody): BodySource =>
    "multipart" in body
      ? { multipart: body.multipart, children: body.children.map(takeBody) }
      : { ...body, content: take(body.content) };
  return mails.map((mail) =>
    typeof mail === "number" ? take(mail) : { header: take(mail.header), body: mail.body && takeBody(mail.body) },
  );
}
