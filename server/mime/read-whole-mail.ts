import { type AttachmentStream, MailParser, type MessageText } from "mailparser";
import { findField, type HeaderField } from "./header-fields";
import type { Texts } from "./join-texts";
import { describeBody } from "./slim-header";

// Links and inline images are the screen's business; here they cost more than all the rest of a mail.
const OPTIONS = { skipHtmlToText: true, skipTextLinks: true, skipImageLinks: true, checksumAlgo: false } as const;

/** The text of a mail of which nobody knows the parts: mailparser finds them. */
export function readWholeMail(header: HeaderField[], body: Buffer): Promise<Texts> {
  // Plain parts that stand beside HTML parts, not instead of them, have to become part of the HTML.
  const skipTextToHtml = /^(text\/|multipart\/alternative|$)/i.test(findField(header, "content-type"));
  return new Promise((resolve, reject) => {
    const parser = new MailParser({ ...OPTIONS, skipTextToHtml });
    const texts: Texts = { text: "", html: null };
    parser.on("data", (part: AttachmentStream | MessageText) => {
      if (part.type === "attachment") discard(part);
      else {
        texts.text = part.text ?? "";
        texts.html = part.html ?? null;
      }
    });
    parser.on("error", reject);
    parser.on("end", () => resolve(texts));
    parser.end(Buffer.concat([describeBody(header), body]));
  });
}

function discard(attachment: AttachmentStream): void {
  attachment.content.on("end", () => attachment.release?.());
  attachment.content.resume();
}
