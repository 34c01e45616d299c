import { type Compiled, compileWords } from "./compile-words";
import { errors as errorsEn } from "./en/errors";
import type { ErrorWords } from "./error-words";
import { errors as errorsFr } from "./fr/errors";
import type { Locale } from "./locale";

const ERRORS = { fr: errorsFr, en: errorsEn };
const compiled = new Map<Locale, Compiled<ErrorWords>>();

/** What a person reads about each error, in a language. */
export function readErrorWords(locale: Locale): Compiled<ErrorWords> {
  const known = compiled.get(locale) ?? compileWords<ErrorWords>(ERRORS[locale]);
  compiled.set(locale, known);
  return known;
}
