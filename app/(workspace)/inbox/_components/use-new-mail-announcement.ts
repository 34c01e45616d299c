"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import type { Conversations } from "../_data/use-conversations";

const QUIET_MS = 60_000;

/** Tells people who listen to the page that mail arrived, at most once a minute. */
export function useNewMailAnnouncement({ fresh }: Conversations) {
  const t = useTranslations("inbox.live");
  const announce = useAnnounce();
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (fresh === 0 || performance.now() - toldAt.current < QUIET_MS) return;
    toldAt.current = performance.now();
    announce(t("newMail", { count: fresh }));
  }, [fresh, announce, t]);
}
