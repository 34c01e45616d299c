import { describeApi, type OpenApi } from "@/server/rest/openapi/describe-api";
import type { ApiWords } from "@/server/rest/openapi/words";
import { api as en } from "./en/api";
import { api as fr } from "./fr/api";
import type { Locale } from "./locale";

/** The words of the REST API's description; next-intl has no part in it, as programs read it too. */
export const API_WORDS: Record<Locale, ApiWords> = { fr, en };

const described = new Map<Locale, OpenApi>();

/** The description in a language, made once: anybody may ask for it. */
export function describeApiIn(locale: Locale): OpenApi {
  const known = described.get(locale) ?? describeApi(API_WORDS[locale]);
  described.set(locale, known);
  return known;
}
