"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC } from "@/app/_trpc/client";

/** « (12) Inbox – Lokario », kept true while mail arrives and is read. */
export function useInboxTitle() {
  const t = useTranslations();
  const unread = useQuery(useTRPC().inbox.counts.queryOptions()).data?.unread;
  useEffect(() => {
    if (unread === undefined) return;
    const page = unread > 0 ? t("inbox.titleUnread", { count: unread }) : t("inbox.title");
    document.title = t("common.title", { page });
  }, [unread, t]);
}
