"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import { OAUTH_PRESETS, type OauthKey } from "@/server/providers/oauth";
import { MissingRegistration } from "./missing-registration";
import { useOauthStart } from "./use-oauth-start";
import { useRegistration } from "./use-registration";

interface ReconnectButtonProps {
  mailboxId: number;
  oauthKey: OauthKey;
  /** The mailbox had a password so far. */
  isFirst?: boolean;
}

/** « Reconnecter »: a new consent for a mailbox that keeps its mail and its settings. */
export function ReconnectButton({ mailboxId, oauthKey, isFirst = false }: ReconnectButtonProps) {
  const t = useTranslations("integrations.oauth");
  const start = useOauthStart();
  const describeError = useDescribeError();
  const oauth = OAUTH_PRESETS[oauthKey];
  const { isMissing, callbackUrl } = useRegistration(oauthKey);
  if (isMissing) return <MissingRegistration oauth={oauth} callbackUrl={callbackUrl} />;
  const failure = start.failure && describeError(start.failure.code, start.failure.detail);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        onPress={() => start.reconnect(mailboxId)}
        isPending={start.isPending}
        pendingLabel={t("leaving", { provider: oauth.name })}
      >
        {isFirst ? t("signIn", { provider: oauth.name }) : t("reconnect")}
      </Button>
      {failure ? (
        <p role="alert" className="text-err-t">
          {failure.title}. {failure.text}
        </p>
      ) : null}
    </div>
  );
}
