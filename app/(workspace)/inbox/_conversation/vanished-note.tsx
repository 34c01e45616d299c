"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";

/** « Supprimé du serveur, conservé dans Lokario depuis le 3 mars 2026 à 14:02 » */
export function VanishedNote({ since }: { since: Date }) {
  const t = useTranslations("inbox.message");
  return (
    <p className="flex items-center gap-2 text-[13px] text-text-2">
      <CloudOff aria-hidden size={16} className="shrink-0 text-text-3" />
      <span>{t.rich("vanished", { time: () => <Time value={since} /> })}</span>
    </p>
  );
}
