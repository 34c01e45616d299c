"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { decodeRefusal } from "@/server/auth/refusal";
import { LOCALE_COOKIE } from "../_i18n/locale";
import { useDescribeError } from "../_i18n/use-describe-error";
import { useTRPCClient } from "../_trpc/client";
import { writePreference } from "./preference-cookie";

interface SignIn {
  email: string;
  password: string;
  remember: boolean;
  /** Where to go afterwards. */
  destination: string;
}

/** Signs in and leaves for the destination; answers with the words of the refusal when there is one. */
export function useSignIn(): (input: SignIn) => Promise<string | null> {
  const t = useTranslations("account.problems");
  const describeError = useDescribeError();
  const api = useTRPCClient();
  return async ({ destination, ...credentials }) => {
    const answer = await signIn("credentials", { ...credentials, redirect: false }).catch(() => undefined);
    if (!answer) return t("offline");
    if (answer.error) {
      const { code, detail } = decodeRefusal(answer.error);
      const { title, text } = describeError(code, detail);
      return code === "auth.invalid_credentials" ? text : `${title}. ${text}`;
    }
    // Screens speak the person's language, on whichever browser; one that does not know it yet goes on in its own.
    const account = await api.account.me.query().catch(() => null);
    if (account) writePreference(LOCALE_COOKIE, account.language);
    // A full load: the new session starts with nothing of an old one in memory.
    window.location.assign(destination);
    return null;
  };
}
