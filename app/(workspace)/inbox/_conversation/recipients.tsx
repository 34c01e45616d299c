"use client";

import { useTranslations } from "next-intl";
import type { MessageView } from "@/server/inbox/views";
import { senderName } from "../_list/sender-name";

const NAMED = 2;

/** « à contact@…, Paul et 3 autres » */
export function Recipients({ message }: { message: MessageView }) {
  const t = useTranslations("inbox.message");
  const all = [...message.to, ...message.cc].map(senderName).filter(Boolean);
  if (all.length === 0) return null;
  const names = all.slice(0, NAMED).join(", ");
  const others = all.length - NAMED;
  return t("to", { names: others > 0 ? t("andOthers", { names, count: others }) : names });
}
