"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import type { MessageView } from "@/server/inbox/views";

/** Says that nobody wrote this message, and what it means for what was sent. */
export function NatureNote({ nature }: { nature: Exclude<MessageView["nature"], "ORDINARY"> }) {
  const t = useTranslations("inbox.natureText");
  return <Notice tone={nature === "BOUNCE" ? "err" : "info"}>{t(nature)}</Notice>;
}
