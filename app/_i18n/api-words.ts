import type { ApiWords } from "@/server/rest/openapi/words";
import { api as en } from "./en/api";
import { api as fr } from "./fr/api";
import type { Locale } from "./locale";

/** The words of the REST API's description; next-intl has no part in it, as programs read it too. */
export const API_WORDS: Record<Locale, ApiWords> = { fr, en };
