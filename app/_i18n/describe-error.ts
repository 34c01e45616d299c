import { createTranslator } from "next-intl";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { errors as en } from "./en/errors";
import type { ErrorWords } from "./error-words";
import { errors as fr } from "./fr/errors";
import type { Locale } from "./locale";

const WORDS: Record<Locale, ErrorWords> = { fr, en };

export interface DescribedError {
  title: string;
  text: string;
  actions: string[];
}

/** An error in a person's words; sentences and actions whose values are unknown are left out. */
export function describeError(locale: Locale, code: ErrorCode, detail: ErrorDetail = {}): DescribedError {
  const { title, plainTitle = title, text, actions = [] } = WORDS[locale][code];
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
