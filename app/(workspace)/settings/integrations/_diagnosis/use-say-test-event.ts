"use client";

import { useTranslations } from "next-intl";
import { useAnnounce } from "@/app/_ui/announcer";
import type { MailboxTestEvent } from "@/server/mailboxes/views";

/** Tells each stage of a test as it ends to whoever cannot see it; a failure is told by its card. */
export function useSayTestEvent(): (event: MailboxTestEvent) => void {
  const t = useTranslations("integrations.test");
  const announce = useAnnounce();
  return (event) => {
    if (event.kind === "result") {
      if (event.ok) announce(t("success", { folders: event.folders, messages: event.messages }));
      return;
    }
    const stage = event.service === "smtp" ? t("sending", { stage: t(event.name) }) : t(event.name);
    announce(t("stageDone", { stage, result: t(event.ok ? "passed" : "failed") }));
  };
}
