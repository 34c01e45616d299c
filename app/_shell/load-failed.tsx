"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "../_i18n/use-describe-error";
import { readError } from "../_trpc/read-error";
import { Button } from "../_ui/button";
import { ErrorCard } from "../_ui/error-card";

interface LoadFailedProps {
  /** « les boîtes mail », « l'historique » … */
  what: string;
  error: unknown;
  onRetry: () => void;
}

/** A part of the page that could not be read; the rest of the page works. */
export function LoadFailed({ what, error, onRetry }: LoadFailedProps) {
  const t = useTranslations("common");
  const describeError = useDescribeError();
  const { code, detail } = readError(error);
  return (
    <ErrorCard title={t("states.loadFailed", { what })} text={describeError(code, detail).text}>
      <Button onPress={onRetry}>{t("actions.retry")}</Button>
    </ErrorCard>
  );
}
