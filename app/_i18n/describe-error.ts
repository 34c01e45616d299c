import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { type DescribedError, describeWith } from "./describe-with";
import { ERROR_WORDS } from "./error-words-by-locale";
import type { Locale } from "./locale";

/** An error in a person's words, for whoever writes without a screen; screens have `useDescribeError`. */
export function describeError(locale: Locale, code: ErrorCode, detail?: ErrorDetail): DescribedError {
  return describeWith({ locale, words: ERROR_WORDS[locale] }, code, detail);
}
