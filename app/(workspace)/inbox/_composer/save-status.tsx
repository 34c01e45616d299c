"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { DraftWriter } from "./use-draft-writer";

/** Whether what was typed is safe. */
export function SaveStatus({ writer: { state, savedAt, conflict, save } }: { writer: DraftWriter }) {
  const t = useTranslations();
  const format = useFormatter();
  if (state === "failed" && !conflict) {
    return (
      <span role="alert" className="ml-auto flex items-center gap-1 text-err-t">
        {t("composer.notSaved")}
        <Button variant="quiet" className="px-2" onPress={() => void save()}>
          {t("common.actions.retry")}
        </Button>
      </span>
    );
  }
  const time = format.dateTime(savedAt, { timeStyle: "short" });
  return (
    <span className="tabular ml-auto text-meta text-text-3">
      {state === "saved" ? t("composer.savedAt", { time }) : state === "saving" ? t("composer.saving") : null}
    </span>
  );
}
