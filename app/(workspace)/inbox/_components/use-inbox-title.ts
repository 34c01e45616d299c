"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC } from "@/app/_trpc/client";

/** « (12) Inbox – Lokario », or the subject of what is open; kept true while mail arrives and is read. */
export function useInboxTitle(openId: string | null) {
  const t = useTranslations();
  const trpc = useTRPC();
  const unread = useQuery(trpc.inbox.unread.queryOptions()).data ?? 0;
  const open = useQuery(trpc.inbox.get.queryOptions({ id: openId ?? "" }, { enabled: openId !== null })).data;
  const inbox = unread > 0 ? t("inbox.titleUnread", { count: unread }) : t("inbox.title");
  const page = open && openId !== null ? open.subject.trim() || t("inbox.list.noSubject") : inbox;
  const title = t("common.title", { page });
  useEffect(() => {
    const write = () => {
      if (document.title !== title) document.title = title;
    };
    write();
    // Next streams the page's own title in, which may come after ours.
    const observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [title]);
}
