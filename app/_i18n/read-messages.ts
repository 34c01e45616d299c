import "server-only";
import { compileWords } from "./compile-words";
import type { Locale } from "./locale";
import { MESSAGES, type Messages } from "./messages";

const compiled = new Map<Locale, Messages>();

/** The words of every area in a language, compiled: next-intl types them as the text that they were. */
export function readMessages(locale: Locale): Messages {
  const known = compiled.get(locale) ?? (compileWords(MESSAGES[locale]) as unknown as Messages);
  compiled.set(locale, known);
  return known;
}
