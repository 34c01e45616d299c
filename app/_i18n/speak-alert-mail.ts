import { createTranslator } from "next-intl";
import { alertMails as en } from "./en/alert-mails";
import { alertMails as fr } from "./fr/alert-mails";
import { LOCALES, type Locale } from "./locale";

const WORDS = { fr, en };

/** The words of Lokario's mails in a person's language; a language that it does not know is French. */
export function speakAlertMail(language: string) {
  const locale: Locale = LOCALES.find((known) => known === language) ?? "fr";
  return { locale, t: createTranslator({ locale, messages: WORDS[locale] }) };
}
