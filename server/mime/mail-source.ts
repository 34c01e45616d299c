/** A text/plain or text/html part as it came, still in its transfer encoding. */
export interface TextSource {
  type: "text/plain" | "text/html";
  /** Of its Content-Type, names in lower case. */
  parameters: Record<string, string>;
  encoding: string;
  content: Buffer;
}

/** The multiparts that lead to text, and the text. */
export type BodySource = TextSource | { multipart: string; children: BodySource[] };

/** A mail of which the server named the parts: its header, and those that are text. */
export interface PartsSource {
  header: Buffer;
  /** null when nothing of the mail is text. */
  body: BodySource | null;
}

/** A whole mail, or what of it is read. */
export type MailSource = Buffer | PartsSource;

/** How much there is to read, in bytes. */
export function measureSource(source: MailSource): number {
  if (Buffer.isBuffer(source)) return source.length;
  return source.header.length + (source.body ? measureBody(source.body) : 0);
}

function measureBody(body: BodySource): number {
  if (!("multipart" in body)) return body.content.length;
  return body.children.reduce((total, child) => total + measureBody(child), 0);
}
