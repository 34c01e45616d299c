"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { LOCALE_COOKIE, type Locale } from "../_i18n/locale";
import { useTRPC } from "../_trpc/client";
import { writePreference } from "./preference-cookie";

/** Changes the language of this browser, and of the mails to this person; the page is read again in it, without losing what is open. */
export function useLocaleChoice(): (locale: Locale) => void {
  const router = useRouter();
  const remember = useMutation(useTRPC().account.setLanguage.mutationOptions());
  return (locale) => {
    writePreference(LOCALE_COOKIE, locale);
    remember.mutate({ language: locale });
    router.refresh();
  };
}
