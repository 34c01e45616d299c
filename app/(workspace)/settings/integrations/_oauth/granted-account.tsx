"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { OAUTH_PRESETS, type OauthKey } from "@/server/providers/oauth";
import { ReconnectButton } from "./reconnect-button";

/** Stands in place of the password of a mailbox that its provider opens. */
export function GrantedAccount({ mailboxId, oauthKey }: { mailboxId: number; oauthKey: OauthKey }) {
  const t = useTranslations("integrations.oauth");
  const provider = OAUTH_PRESETS[oauthKey].name;
  return (
    <Notice tone="info">
      <p className="font-semibold">{t("granted", { provider })}</p>
      <p className="pb-2">{t("grantedText", { provider })}</p>
      <ReconnectButton mailboxId={mailboxId} oauthKey={oauthKey} />
    </Notice>
  );
}
