"use client";

import { useTranslations } from "next-intl";
import type { OauthPreset } from "@/server/providers/oauth";

/** What the operator has to do before anybody can sign in with a provider here. */
export function MissingRegistration({ oauth, callbackUrl }: { oauth: OauthPreset; callbackUrl: string }) {
  const t = useTranslations("integrations.oauth.missing");
  return (
    <div className="flex flex-col gap-2">
      <p>{t("text", { provider: oauth.name })}</p>
      <dl className="flex flex-col gap-2">
        <div>
          <dt className="text-meta">{t("variables")}</dt>
          <dd className="break-words font-mono text-[13px]">{oauth.variables}</dd>
        </div>
        <div>
          <dt className="text-meta">{t("callback")}</dt>
          <dd className="break-all font-mono text-[13px]">{callbackUrl}</dd>
        </div>
      </dl>
      <p>{t("guide")}</p>
    </div>
  );
}
