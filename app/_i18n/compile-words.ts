import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";

/** Words of the same shape, each sentence read once: a browser needs no parser of ICU's syntax. */
export type Compiled<Words> = Words extends string
  ? CompiledMessage
  : Words extends readonly string[]
    ? readonly CompiledMessage[]
    : { readonly [Key in keyof Words]: Compiled<Words[Key]> };

export function compileWords<Words>(words: Words): Compiled<Words> {
  return compileAny(words) as Compiled<Words>;
}

function compileAny(words: unknown): unknown {
  // Its choices have no prototype, which React refuses to send to a browser.
  if (typeof words === "string") return JSON.parse(JSON.stringify(compile(words)));
  if (Array.isArray(words)) return words.map(compileAny);
  return Object.fromEntries(Object.entries(words as object).map(([key, part]) => [key, compileAny(part)]));
}
