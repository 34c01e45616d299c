import { findOperator, foldText, OPERATORS, type Operator } from "@/server/inbox/search/operators";
import { tokenizeSearch } from "@/server/inbox/search/tokenize-search";

/** Operators whose values the server knows. */
const WITH_VALUES = ["from", "to", "client", "mailbox"] as const;

export type ValuedOperator = (typeof WITH_VALUES)[number];

/** What is being typed where the caret stands, from `start` on; what is chosen takes its place. */
export type Completion = { start: number; end: number } & (
  | { kind: "operator"; operators: Operator[] }
  | { kind: "value"; operator: ValuedOperator; typed: string }
  | { kind: "date"; operator: "after" | "before"; typed: string }
);

/** What could be completed at the caret; null where nothing can. */
export function findCompletion(text: string, caret: number, spellings: Record<Operator, string>): Completion | null {
  const before = text.slice(0, caret);
  const token = tokenizeSearch(before).at(-1);
  const isInside = token !== undefined && (token.quoted ? !/"$/.test(token.written) : !/\s$/.test(before));
  if (!isInside || token === undefined || token.name === null) {
    const typed = isInside && token !== undefined ? token.value : "";
    if (isInside && token?.quoted) return null;
    const operators = OPERATORS.filter((operator) => foldText(spellings[operator]).startsWith(foldText(typed)));
    return { kind: "operator", operators, start: caret - typed.length, end: caret };
  }
  const found = findOperator(token.name);
  const start = token.start + token.written.indexOf(":") + 1;
  if (found === undefined) return null;
  if ("values" in found) {
    const operators = OPERATORS.filter((operator) =>
      foldText(spellings[operator]).startsWith(foldText(token.written.replace(/^-/, ""))),
    );
    return { kind: "operator", operators, start: token.start + (token.negated ? 1 : 0), end: caret };
  }
  const { operator } = found;
  const common = { start, end: caret, typed: token.value };
  const valued = WITH_VALUES.find((one) => one === operator);
  if (valued) return { kind: "value", operator: valued, ...common };
  return operator === "after" || operator === "before" ? { kind: "date", operator, ...common } : null;
}

/** The text with a choice in its place, and where the caret goes; a value with spaces is quoted. */
export function applyCompletion(
  text: string,
  { start, end, kind }: Completion,
  choice: string,
): { text: string; caret: number } {
  const written = kind !== "operator" && /\s/.test(choice) ? `"${choice.replace(/"/g, "")}"` : choice;
  const closed = written.endsWith(":") ? written : `${written} `;
  const rest = text.slice(end).replace(closed.endsWith(" ") ? /^\s+/ : /^/, "");
  return { text: text.slice(0, start) + closed + rest, caret: start + closed.length };
}
