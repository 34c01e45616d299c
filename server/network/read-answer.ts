import type { IncomingMessage } from "node:http";

/** The body of an answer; null when it is no success, or longer than `maxBytes`, of which nothing more is read then. */
export async function readAnswer(answer: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const announced = Number(answer.headers["content-length"] ?? 0);
  if (answer.statusCode !== 200 || announced > maxBytes) {
    answer.destroy();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > maxBytes) {
      answer.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
