"use client";

import { useRouter } from "next/navigation";
import { LOCALE_COOKIE, type Locale } from "../_i18n/locale";
import { writePreference } from "./preference-cookie";

/** Changes the language of this browser; the page is read again in it, without losing what is open. */
export function useLocaleChoice(): (locale: Locale) => void {
  const router = useRouter();
  return (locale) => {
    writePreference(LOCALE_COOKIE, locale);
    router.refresh();
  };
}
