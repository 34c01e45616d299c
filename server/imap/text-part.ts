import type { MessageStructureObject } from "imapflow";

/** A text/plain or text/html part that is read as the message's body. */
export interface TextPart {
  part: string;
  type: "text/plain" | "text/html";
  parameters: Record<string, string>;
  encoding: string;
  size: number;
}

/** The multiparts that lead to text, without the branches that hold none. */
export type TextNode = TextPart | { multipart: string; children: TextNode[] };

/** Whether it can be read; « text » alone is how mailers older than MIME say plain text. */
export function isText({ type }: MessageStructureObject): boolean {
  return type === "text/plain" || type === "text/html" || type === "text/";
}

export function describeText(node: MessageStructureObject, part: string): TextPart {
  return {
    part,
    type: node.type === "text/html" ? "text/html" : "text/plain",
    parameters: node.parameters ?? {},
    encoding: node.encoding ?? "7bit",
    size: node.size ?? 0,
  };
}
