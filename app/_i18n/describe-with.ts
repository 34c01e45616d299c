import { createTranslator } from "next-intl";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import type { ErrorWords } from "./error-words";
import type { Locale } from "./locale";

export interface DescribedError {
  title: string;
  text: string;
  actions: string[];
}

/** A language and its words of errors. */
export interface Speech {
  locale: Locale;
  words: ErrorWords;
}

/** An error in the words of a language; sentences and actions whose values are unknown are left out. */
export function describeWith({ locale, words }: Speech, code: ErrorCode, detail: ErrorDetail = {}): DescribedError {
  const { title, plainTitle = title, text, actions = [] } = words[code];
  const speak = (sentence: string) => formatSentence(locale, sentence, detail);
  const isSayable = (sentence: string) => variablesOf(sentence).every((name) => Object.hasOwn(detail, name));
  return {
    title: speak(isSayable(title) ? title : plainTitle),
    text: text.filter(isSayable).map(speak).join(" "),
    actions: actions.filter(isSayable).map(speak),
  };
}

/** Names of the ICU arguments of a sentence: `{host}`, `{minutes, plural, …}`. */
function variablesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name = ""]) => name);
}

function formatSentence(locale: Locale, sentence: string, detail: ErrorDetail): string {
  return createTranslator({ locale, messages: { sentence } })("sentence", detail);
}
