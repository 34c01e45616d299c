import { tokenize, tokenTypes } from "css-tree";

/** Brackets within brackets that no mail needs; css-tree calls itself for each, and some 1,900 are more than the stack. */
const MAX_DEPTH = 20;

const CLOSING = new Map<number, number>([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
]);

/** Whether CSS nests so deep that it must not be parsed. A bracket that closes no open one counts for nothing. */
export function nestsDeeply(css: string): boolean {
  const awaited: number[] = [];
  let deepest = 0;
  tokenize(css, (type) => {
    const closing = CLOSING.get(type);
    if (closing !== undefined) deepest = Math.max(deepest, awaited.push(closing));
    else if (type === awaited.at(-1)) awaited.pop();
  });
  return deepest > MAX_DEPTH;
}
