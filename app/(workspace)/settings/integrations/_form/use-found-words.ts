"use client";

import { useTranslations } from "next-intl";
import { domainOf } from "@/server/providers/find-provider";
import { suggestDomain } from "@/server/providers/suggest-host";
import { useProviderName } from "../_components/use-provider-name";
import { isFoundInUse } from "./apply-found";
import type { FormState } from "./form-state";

/** What the search found, from where, and what became of it: shown and said in the same sentences. */
export function useFoundWords(): (state: FormState) => string {
  const t = useTranslations("integrations.found");
  const providerName = useProviderName();
  return (state) => {
    const { found, emailAddress } = state;
    const domain = domainOf(emailAddress);
    if (!found) {
      const meant = suggestDomain(domain);
      return [t("nothing", { domain }), meant && t("meant", { domain: meant })].filter(Boolean).join(" ");
    }
    const provider = providerName(found.provider);
    const host = found.imap?.host ?? "";
    const isAnswerable = found.password === "own" || found.password === "app" || found.password === "appIfTwoStep";
    return [
      t(found.source, { provider, domain, host }),
      isAnswerable && t(found.proven ? "proven" : "unproven"),
      found.imap && !isFoundInUse(state) && t("kept"),
    ]
      .filter(Boolean)
      .join(" ");
  };
}
