"use client";

import { onlineManager } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Notice } from "../_ui/notice";

/** Stands on top of the page while the browser has no connection. */
export function OfflineNotice() {
  const t = useTranslations("common.states");
  const isOnline = useSyncExternalStore(
    (notify) => onlineManager.subscribe(notify),
    () => onlineManager.isOnline(),
    () => true,
  );
  return isOnline ? null : (
    <div role="status" className="p-4 pb-0">
      <Notice tone="warn">{t("offline")}</Notice>
    </div>
  );
}
