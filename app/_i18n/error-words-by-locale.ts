import { errors as en } from "./en/errors";
import type { ErrorWords } from "./error-words";
import { errors as fr } from "./fr/errors";
import type { Locale } from "./locale";

/** What a person reads about each error, in each language. */
export const ERROR_WORDS: Record<Locale, ErrorWords> = { fr, en };
