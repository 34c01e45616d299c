import format, { type CompiledMessage, type FormatOptions } from "icu-minify/format";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import type { Compiled } from "./compile-words";
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
  words: Compiled<ErrorWords>;
}

const OPTIONS: FormatOptions = {
  timeZone: "Europe/Paris",
  formats: { dateTime: { long: { day: "numeric", month: "long", year: "numeric" } } },
  formatters: {
    getDateTimeFormat: (...style) => new Intl.DateTimeFormat(...style),
    getNumberFormat: (...style) => new Intl.NumberFormat(...style),
    getPluralRules: (...style) => new Intl.PluralRules(...style),
  },
};

/** Values that are moments, in milliseconds. */
const MOMENTS = ["expiredAt", "validFrom"];

/** An error in the words of a language; sentences and actions whose values are unknown are left out. */
export function describeWith({ locale, words }: Speech, code: ErrorCode, detail: ErrorDetail = {}): DescribedError {
  // The server may be newer than the page.
  const { title, plainTitle = title, text, actions = [] } = words[Object.hasOwn(words, code) ? code : "internal"];
  const values = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, MOMENTS.includes(name) ? new Date(value) : value]),
  );
  const speak = (sentence: CompiledMessage) => format(sentence, locale, values, OPTIONS).toString();
  const isSayable = (sentence: CompiledMessage) => variablesOf(sentence).every((name) => Object.hasOwn(detail, name));
  return {
    title: speak(isSayable(title) ? title : plainTitle),
    text: text.filter(isSayable).map(speak).join(" "),
    actions: actions.filter(isSayable).map(speak),
  };
}

/** The variables of a sentence, and those that a choice of it takes in any case: `host`, `minutes`. */
function variablesOf(sentence: CompiledMessage): string[] {
  return typeof sentence === "string" ? [] : sentence.flatMap((part) => (Array.isArray(part) ? namesIn(part) : []));
}

/** `["host"]`, or `["minutes", kind, { one: […], other: […] }]`. */
function namesIn([name, , choices]: readonly unknown[]): string[] {
  const nested = typeof choices === "object" && choices !== null ? Object.values(choices) : [];
  return [String(name), ...nested.flatMap((choice) => (Array.isArray(choice) ? variablesOf(choice) : []))];
}
