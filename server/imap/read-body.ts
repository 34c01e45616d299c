import type { FetchedBody } from "./session";
import type { TextNode } from "./text-part";

/** The planned text parts with what the server sent of them. */
export function readBody(node: TextNode, contents: ReadonlyMap<string, Buffer>): FetchedBody {
  if ("multipart" in node) {
    return { multipart: node.multipart, children: node.children.map((child) => readBody(child, contents)) };
  }
  const { part, type, parameters, encoding } = node;
  return { type, parameters, encoding, content: contents.get(part) ?? Buffer.alloc(0) };
}
