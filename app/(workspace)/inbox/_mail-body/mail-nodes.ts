export interface MailNode {
  tag: string;
  attributes: string;
  children: (MailNode | string)[];
}

// The sanitiser writes no comments and escapes every other angle bracket, so a tag ends at the first one: linear time.
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|[^<]+|</gi;
const VOID = new Set(["br", "img", "hr", "col", "wbr", "area"]);
const MAX_DEPTH = 200;

/** Reads sanitised HTML, which is well-formed, into a tree to measure; it is never shown from here. */
export function readMailNodes(html: string): MailNode {
  const root: MailNode = { tag: "body", attributes: "", children: [] };
  const open = [root];
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      parent.children.push(token);
    } else if (slash === "/") {
      const depth = open.findLastIndex((node) => node.tag === tag);
      if (depth > 0) open.length = depth;
    } else {
      const node = { tag, attributes: attributes ?? "", children: [] };
      parent.children.push(node);
      if (!VOID.has(tag) && open.length < MAX_DEPTH) open.push(node);
    }
  }
  return root;
}
