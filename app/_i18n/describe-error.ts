import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { type DescribedError, describeWith } from "./describe-with";
import type { Locale } from "./locale";
import { readErrorWords } from "./read-error-words";

/** An error in a person's words, for whoever writes without a screen; screens have `useDescribeError`. */
export function describeError(locale: Locale, code: ErrorCode, detail?: ErrorDetail): DescribedError {
  return describeWith({ locale, words: readErrorWords(locale) }, code, detail);
}
