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
      const { ok, folders, messages, sameAs } = event;
      const warning = sameAs ? ` ${t("sameTitle", { name: sameAs.name })}` : "";
      if (ok) announce(t("success", { folders, messages }) + warning);
      return;
    }
    const stage = event.service === "smtp" ? t("sending", { stage: t(event.name) }) : t(event.name);
    announce(t("stageDone", { stage, result: t(event.ok ? "passed" : "failed") }));
  };
}
