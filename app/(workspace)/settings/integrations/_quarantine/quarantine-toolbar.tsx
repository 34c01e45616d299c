"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "@/app/_ui/alert-dialog";
import { Button } from "@/app/_ui/button";
import type { Quarantine } from "../_data/views";

interface QuarantineToolbarProps {
  quarantine: Quarantine;
  isRetrying: boolean;
  canRetry: boolean;
  onRetryAll: () => void;
  onIgnoreAll: () => void;
}

/** How many there are, and what can be done with all of them; « Tout ignorer » asks first. */
export function QuarantineToolbar({ quarantine, isRetrying, canRetry, ...decide }: QuarantineToolbarProps) {
  const t = useTranslations("integrations.quarantine");
  const [isAsking, setAsking] = useState(false);
  const { items, total } = quarantine;
  const handleConfirm = () => {
    setAsking(false);
    decide.onIgnoreAll();
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="font-medium tabular-nums">{t("count", { total })}</p>
      <div className="flex flex-wrap gap-2">
        {canRetry && items.some(({ onServer, folderSynced }) => onServer && folderSynced) ? (
          <Button onPress={decide.onRetryAll} isPending={isRetrying}>
            {t("retryAll")}
          </Button>
        ) : null}
        <Button onPress={() => setAsking(true)}>{t("ignoreAll")}</Button>
      </div>
      <AlertDialog
        isOpen={isAsking}
        title={t("ignoreAllTitle", { total })}
        confirmLabel={t("ignoreAll")}
        onConfirm={handleConfirm}
        onCancel={() => setAsking(false)}
      >
        <p>{t("ignoreAllText")}</p>
      </AlertDialog>
    </div>
  );
}
