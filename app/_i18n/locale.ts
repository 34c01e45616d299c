export const LOCALES = ["fr", "en"] as const;

export type Locale = (typeof LOCALES)[number];

const DEFAULT_LOCALE: Locale = "fr";

/** Holds the language a person chose in the account menu. */
export const LOCALE_COOKIE = "lokario.locale";

/** The person's choice, else the first language of the browser that we speak, else French. */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const wanted = [chosen ?? "", ...preferredLanguages(acceptLanguage ?? "")];
  return wanted.map(findLocale).find((locale) => locale !== undefined) ?? DEFAULT_LOCALE;
}

/** Language tags of an Accept-Language header, most wanted first (RFC 9110 §12.5.4). */
function preferredLanguages(header: string): string[] {
  return header
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function findLocale(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split("-")[0];
  return LOCALES.find((locale) => locale === language);
}
