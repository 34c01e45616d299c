import type { ErrorCode } from "@/server/errors";

/** What a person reads about an error. Texts are sentences, so that one whose value is unknown can be left out. */
export interface ErrorText {
  title: string;
  /** Used when a value of `title` is unknown. */
  plainTitle?: string;
  text: readonly string[];
  /** Labels of what a person can do about it, most useful first; the screen decides which it offers. */
  actions?: readonly string[];
}

/** Every code has words: a new one without does not compile. */
export type ErrorWords = Record<ErrorCode, ErrorText>;

/** The words of all codes whose name begins with one of these areas: `imap` for `imap.timeout`. */
export type ErrorWordsOf<Area extends string> = Record<Extract<ErrorCode, Area | `${Area}.${string}`>, ErrorText>;
