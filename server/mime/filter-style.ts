import { type CssNode, type Declaration, generate, parse, walk } from "css-tree";
import { fallbackColor } from "./fallback-color";
import { nestsDeeply } from "./nests-deeply";

/** The declarations of a style attribute that only change how text looks; empty when none does. */
export function filterStyle(style: string): string {
  // A backslash can spell any word another way, and no mail needs one.
  if (style.length > MAX_STYLE || style.includes("\\") || nestsDeeply(style)) return "";
  const kept: string[] = [];
  const context = { context: "declarationList", parseCustomProperty: true, parseAtrulePrelude: false };
  walk(parse(style, context), {
    visit: "Declaration",
    enter(declaration) {
      const filtered = filterDeclaration(declaration);
      if (filtered) kept.push(`${filtered}${declaration.important ? "!important" : ""}`);
    },
  });
  return kept.join(";");
}

const MAX_STYLE = 4_000;
const MAX_VALUE = 300;

function filterDeclaration({ property: written, value: node }: Declaration): string | null {
  const property = written.toLowerCase();
  const value = generate(node);
  if (!isAllowedProperty(property)) return null;
  if (!isHarmless(node, value)) {
    // Light letters on a picture that is left out would be light on white: what was to stand behind it stays.
    const color = property === "background" ? fallbackColor(node) : null;
    return color && isHarmless(color, generate(color)) ? `background-color:${generate(color)}` : null;
  }
  if (property === "display" && !DISPLAYS.has(value.toLowerCase())) return null;
  // Pulled over what stands before it, text can be made to lie.
  if (/^(margin|text-indent|letter-spacing|word-spacing)/.test(property) && value.includes("-")) return null;
  return `${property}:${value}`;
}

const PROPERTIES = new Set(
  "background background-color background-image border-collapse border-spacing box-sizing caption-side clear color direction display empty-cells float height hyphens letter-spacing line-height list-style list-style-position list-style-type max-height max-width min-height min-width opacity overflow overflow-wrap padding quotes tab-size table-layout text-align text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent text-transform unicode-bidi vertical-align visibility white-space width word-break word-spacing word-wrap".split(
    " ",
  ),
);
const FAMILIES =
  /^(border(-(top|right|bottom|left))?(-(color|style|width))?|border-radius|border-(top|bottom)-(left|right)-radius|font(-(family|size|style|variant|weight|stretch))?|margin(-(top|right|bottom|left))?|padding-(top|right|bottom|left))$/;

function isAllowedProperty(property: string): boolean {
  return PROPERTIES.has(property) || FAMILIES.test(property);
}

const DISPLAYS = new Set(
  "block inline inline-block inline-table list-item none table table-caption table-cell table-column table-row table-row-group".split(
    " ",
  ),
);
/** Colours, and pictures that are made of nothing else. */
const FUNCTIONS = new Set(["rgb", "rgba", "hsl", "hsla", "linear-gradient", "radial-gradient"]);

function isHarmless(node: CssNode, value: string): boolean {
  // Raw is what css-tree could not read, and a browser might.
  if (value === "" || value.length > MAX_VALUE || /url|expression|javascript|[<>@{}]/i.test(value)) return false;
  let harmless = true;
  walk(node, (child) => {
    if (child.type === "Raw" || child.type === "Url") harmless = false;
    if (child.type === "Function" && !FUNCTIONS.has(child.name.toLowerCase())) harmless = false;
  });
  return harmless;
}
