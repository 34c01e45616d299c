"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useTRPC } from "../../_trpc/client";
import { readNotificationState } from "./wanted-notifications";

/** Tells whoever asked for it that mail came in while they look elsewhere; one notification, which a later one replaces. */
export function useMailNotifications() {
  const t = useTranslations("common.notifications");
  const trpc = useTRPC();
  const unread = useQuery(trpc.inbox.unread.queryOptions()).data;
  const known = useRef(unread);
  useEffect(() => {
    const before = known.current;
    known.current = unread;
    if (unread === undefined || before === undefined || unread <= before) return;
    if (document.visibilityState === "visible" || readNotificationState() !== "on") return;
    // Nothing of the mail itself: a notification stands on a screen that others may see.
    const notification = new Notification(t("title"), {
      body: t("body", { count: unread }),
      tag: "lokario-mail",
      icon: "/icon-192.png",
    });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  }, [unread, t]);
}
