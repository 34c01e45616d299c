"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { Marking } from "../_data/use-marking";

/** A mark that the server refused: the screen shows again what is true, and the person may try once more. */
export function NotSaved({ marking }: { marking: Marking }) {
  const t = useTranslations("common");
  if (marking.failed === null) return null;
  return (
    <div role="alert" className="pb-4">
      <Notice tone="err">
        <span className="flex flex-wrap items-center gap-3">
          {t("states.notSaved")}
          <Button onPress={marking.retry}>{t("actions.retry")}</Button>
        </span>
      </Notice>
    </div>
  );
}
