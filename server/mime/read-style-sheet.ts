import { type CssNode, parse } from "css-tree";
import { filterStyle } from "./filter-style";
import { nestsDeeply } from "./nests-deeply";

/** One element that a selector names: « div.note » in « div.note p ». */
export interface SelectorStep {
  tag: string | null;
  id: string | null;
  classes: string[];
  /** Stands directly around what follows (« > »). */
  isParent: boolean;
}

export interface StyleRule {
  /** From the outermost to the element that is styled. */
  steps: SelectorStep[];
  /** Filtered as a style attribute is. */
  style: string;
  specificity: number;
}

const MAX_CSS = 200_000;
const MAX_RULES = 1_000;
/** Of all rules: one may stand for any number of them. */
const MAX_SELECTORS = 5_000;
/** Tags, names and combinators of one. */
const MAX_PARTS = 50;
const MAX_RULE_STYLE = 1_000;

/**
 * The rules of a mail's style sheets that name elements by tag, class, id and what stands around them, the strongest
 * last. What depends on the screen, the mouse or attributes is left out.
 */
export function readStyleSheet(html: string): StyleRule[] {
  const css = collectCss(html);
  if (css === "" || nestsDeeply(css)) return [];
  const sheet = parse(css, {
    positions: true,
    parseValue: false,
    parseCustomProperty: false,
    // Never looked at, and read again for each bracket of « @supports ((((…) ».
    parseAtrulePrelude: false,
  });
  if (sheet.type !== "StyleSheet") return [];
  const rules = sheet.children
    .toArray()
    .slice(0, MAX_RULES)
    .flatMap((node) => readRule(node, css))
    .slice(0, MAX_SELECTORS);
  return rules.sort((a, b) => a.specificity - b.specificity);
}

function collectCss(html: string): string {
  const sheets: string[] = [];
  const open = /<style\b[^<>]*>/gi;
  const close = /<\/style/gi;
  for (let match = open.exec(html); match; match = open.exec(html)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(html)?.index;
    if (end === undefined) break;
    sheets.push(html.slice(open.lastIndex, end));
    open.lastIndex = end;
  }
  return sheets.join("\n").slice(0, MAX_CSS);
}

function readRule(node: CssNode, css: string): StyleRule[] {
  if (node.type !== "Rule" || node.prelude.type !== "SelectorList" || !node.block.loc) return [];
  const { start, end } = node.block.loc;
  const style = filterStyle(css.slice(start.offset + 1, end.offset - 1));
  if (style === "" || style.length > MAX_RULE_STYLE) return [];
  return node.prelude.children.toArray().flatMap((selector) => {
    const steps = selector.type === "Selector" ? readSteps(selector.children.toArray()) : null;
    return steps ? [{ steps, style, specificity: weigh(steps) }] : [];
  });
}

function readSteps(parts: CssNode[]): SelectorStep[] | null {
  if (parts.length > MAX_PARTS) return null;
  let step: SelectorStep = { tag: null, id: null, classes: [], isParent: false };
  const steps = [step];
  for (const part of parts) {
    if (part.type === "TypeSelector") step.tag = part.name === "*" ? null : part.name.toLowerCase();
    else if (part.type === "ClassSelector") step.classes.push(part.name);
    else if (part.type === "IdSelector") step.id = part.name;
    else if (part.type === "Combinator" && (part.name === " " || part.name === ">")) {
      step.isParent = part.name === ">";
      step = { tag: null, id: null, classes: [], isParent: false };
      steps.push(step);
    } else return null;
  }
  // « * » alone would be on every element.
  return step.tag !== null || step.id !== null || step.classes.length > 0 ? steps : null;
}

/** As CSS counts: an id beats any classes, a class any tags. */
function weigh(steps: SelectorStep[]): number {
  return steps.reduce(
    (sum, { tag, id, classes }) => sum + (id === null ? 0 : 10_000) + 100 * classes.length + (tag === null ? 0 : 1),
    0,
  );
}
