import { createFormatter, createTranslator } from "next-intl";
import { composer as en } from "./en/composer";
import { composer as fr } from "./fr/composer";
import type { Locale } from "./locale";

const WORDS = { fr, en };

interface Quoted {
  sentAt: Date;
  fromName: string;
  fromAddress: string;
}

/** The line above what an answer quotes, for whoever writes without a screen. */
export function introduceQuote(locale: Locale, { sentAt, fromName, fromAddress }: Quoted): string {
  const format = createFormatter({ locale, timeZone: "Europe/Paris" });
  const date = format.dateTime(sentAt, { dateStyle: "long", timeStyle: "short" });
  return createTranslator({ locale, messages: WORDS[locale] })("quoteIntro", { date, name: fromName || fromAddress });
}
