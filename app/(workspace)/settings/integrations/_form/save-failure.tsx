"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { ErrorCard } from "@/app/_ui/error-card";
import type { ShownError } from "@/server/errors";

interface SaveFailureProps {
  failure: ShownError;
  onRetry: () => void;
}

/** Why the form was not saved; a mailbox that is connected already is one press away. */
export function SaveFailure({ failure: { code, detail }, onRetry }: SaveFailureProps) {
  const t = useTranslations("integrations.cures");
  const { title, text } = useDescribeError()(code, detail);
  return (
    <ErrorCard title={title} text={text} focusOnMount>
      {code === "mailbox.already_connected" ? (
        <ButtonLink href={`/settings/integrations/${detail.id}`}>
          {t("openExisting", { name: String(detail.name) })}
        </ButtonLink>
      ) : (
        <Button onPress={onRetry}>{t("retry")}</Button>
      )}
    </ErrorCard>
  );
}
