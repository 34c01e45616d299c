import { pictureType } from "@/server/mime/picture-type";
import { getHttp, type HttpQuestion } from "@/server/network/get-http";
import { readAnswer } from "@/server/network/read-answer";
import { timeLimit } from "@/server/network/time-limit";

export interface Picture {
  contentType: string;
  content: Buffer;
}

const FETCH_MS = 10_000;
const MAX_BYTES = 10_000_000;
const MAX_REDIRECTS = 3;

/**
 * A picture that a mail names, as its server gives it to a stranger without a past: no cookie, no referrer, and our address
 * in place of the reader's. null: out of reach, forbidden, too large, or no picture that may be shown.
 */
export async function fetchPicture(url: string, route: HttpQuestion["route"] = {}): Promise<Picture | null> {
  try {
    const answer = await getHttp(new URL(url), {
      protocols: ["http", "https"],
      fields: { hostField: "url", portField: "url" },
      accept: "image/avif,image/webp,image/png,image/jpeg,image/gif",
      maxRedirects: MAX_REDIRECTS,
      signal: timeLimit(FETCH_MS),
      route,
    });
    const content = answer && (await readAnswer(answer, MAX_BYTES));
    const contentType = content && pictureType(content);
    return content && contentType ? { contentType, content } : null;
  } catch {
    // Whatever went wrong, the mail says the rest by itself; its sender learns nothing more, and neither does a reader of logs.
    return null;
  }
}
