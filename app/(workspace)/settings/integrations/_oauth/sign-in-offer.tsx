"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import type { OauthPreset } from "@/server/providers/oauth";
import { MissingRegistration } from "./missing-registration";
import { OauthFailure } from "./oauth-failure";
import type { FormSignIn } from "./use-form-sign-in";

interface SignInOfferProps {
  oauth: OauthPreset;
  /** The provider takes no password at all. */
  isOnlyWay: boolean;
  signIn: FormSignIn;
}

/** « Se connecter avec Google », or what is to be done before it works here. */
export function SignInOffer({ oauth, isOnlyWay, signIn: { isMissing, callbackUrl, start, signIn } }: SignInOfferProps) {
  const t = useTranslations("integrations.oauth");
  const missing = <MissingRegistration oauth={oauth} callbackUrl={callbackUrl} />;
  if (isMissing && !isOnlyWay) {
    return <Disclosure summary={t("missing.title", { provider: oauth.name })}>{missing}</Disclosure>;
  }
  return (
    <>
      <Notice tone={isMissing ? "warn" : "info"}>
        <p className="font-semibold">{t(`${oauth.key}.title`)}</p>
        <p>{t(`${oauth.key}.text`)}</p>
        {isMissing ? (
          <>
            <p className="pt-2 font-semibold">{t("missing.title", { provider: oauth.name })}</p>
            {missing}
          </>
        ) : (
          <Button
            variant={isOnlyWay ? "primary" : undefined}
            onPress={signIn}
            isPending={start.isPending}
            pendingLabel={t("leaving", { provider: oauth.name })}
            className="mt-2"
          >
            {t("signIn", { provider: oauth.name })}
          </Button>
        )}
      </Notice>
      {start.failure ? <OauthFailure failure={start.failure} /> : null}
    </>
  );
}
