"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";

interface Refusable {
  /** The change that was refused; null: none was. */
  failed: unknown;
  retry: () => void;
}

/** A change that Lokario refused: the screen shows again what is true, and the person may try once more. */
export function NotSaved({ change }: { change: Refusable }) {
  const t = useTranslations("common");
  if (change.failed === null) return null;
  return (
    <div role="alert" className="pb-4">
      <Notice tone="err">
        <span className="flex flex-wrap items-center gap-3">
          {t("states.notSaved")}
          <Button onPress={change.retry}>{t("actions.retry")}</Button>
        </span>
      </Notice>
    </div>
  );
}
