import type { CssNode } from "css-tree";

/** Words of a `background` that are no colours. */
const PLACES = new Set(
  "auto border-box bottom center contain content-box cover fixed inherit initial left local no-repeat none padding-box repeat repeat-x repeat-y revert right round scroll space top unset".split(
    " ",
  ),
);

/** The colour that a `background` shows beside its picture; null when it names none. */
export function fallbackColor(value: CssNode): CssNode | null {
  if (value.type !== "Value") return null;
  return value.children.toArray().find(isColor) ?? null;
}

function isColor(node: CssNode): boolean {
  if (node.type === "Function") return /^(?:rgb|hsl)a?$/i.test(node.name);
  return node.type === "Hash" || (node.type === "Identifier" && !PLACES.has(node.name.toLowerCase()));
}
