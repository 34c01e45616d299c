"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FirstOwner } from "@/server/auth/schema";
import { useDescribeError } from "../../_i18n/use-describe-error";
import { useSignIn } from "../../_shell/use-sign-in";
import { useTRPC } from "../../_trpc/client";
import { readError } from "../../_trpc/read-error";

/** Creates the company and its owner, signs the owner in and leads to the first mailbox. */
export function useCreateOwner(): (owner: FirstOwner) => Promise<string | null> {
  const t = useTranslations("account.problems");
  const language = useLocale();
  const describeError = useDescribeError();
  const signIn = useSignIn();
  const setup = useMutation(useTRPC().account.setup.mutationOptions());
  return async (owner) => {
    try {
      await setup.mutateAsync({ ...owner, language });
    } catch (error) {
      if (!navigator.onLine) return t("offline");
      const { code, detail } = readError(error);
      return describeError(code, detail).title;
    }
    return signIn({ ...owner, remember: true, destination: "/settings/integrations" });
  };
}
