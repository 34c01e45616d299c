"use client";

import { useQuery } from "@tanstack/react-query";
import { Inbox, type LucideIcon, Settings, Users } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "../_trpc/client";
import { findAlarm } from "./find-alarm";

/** A place of the navigation. */
export interface Place {
  href: string;
  label: string;
  icon: LucideIcon;
  isCurrent: boolean;
  /** What waits there. */
  badge: { count: number; words: string; isAlarm: boolean } | null;
}

/** Where the navigation leads, with what waits there: unread mail, failing mailboxes. */
export function usePlaces(): { main: Place[]; settings: Place } {
  const t = useTranslations("common.navigation");
  const path = usePathname();
  const trpc = useTRPC();
  const unread = useQuery(trpc.inbox.unread.queryOptions()).data ?? 0;
  const mailboxes = useQuery(trpc.mailboxes.list.queryOptions()).data ?? [];
  const failing = mailboxes.filter((mailbox) => findAlarm(mailbox) !== null).length;
  const isCurrent = (href: string) => path === href || path.startsWith(`${href}/`);
  return {
    main: [
      {
        href: "/inbox",
        label: t("inbox"),
        icon: Inbox,
        isCurrent: isCurrent("/inbox"),
        badge: unread ? { count: unread, words: t("inboxUnread", { count: unread }), isAlarm: false } : null,
      },
      { href: "/clients", label: t("clients"), icon: Users, isCurrent: isCurrent("/clients"), badge: null },
    ],
    settings: {
      href: "/settings/integrations",
      label: t("settings"),
      icon: Settings,
      isCurrent: isCurrent("/settings"),
      badge: failing ? { count: failing, words: t("failingMailboxes", { count: failing }), isAlarm: true } : null,
    },
  };
}
