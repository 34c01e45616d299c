"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_ui/button";
import { ErrorCard } from "../_ui/error-card";

interface CrashCardProps {
  /** Next's reference to the line in the server's log. */
  digest: string | undefined;
  onRetry: () => void;
}

/** Stands where a page should: it could not be shown. */
export function CrashCard({ digest, onRetry }: CrashCardProps) {
  const t = useTranslations("common");
  return (
    <div className="mx-auto max-w-xl p-6">
      <ErrorCard
        title={t("crash.title")}
        text={t("crash.text")}
        footnote={digest ? t("crash.reference", { reference: digest }) : undefined}
        focusOnMount
      >
        <Button onPress={onRetry}>{t("actions.retry")}</Button>
      </ErrorCard>
    </div>
  );
}
