"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import type { ClientSaved } from "@/server/clients/views";

/** What a change did to the client's mail, said aloud and shown. */
export function useSavedNotice() {
  const t = useTranslations("clients.saved");
  const announce = useAnnounce();
  const [notice, setNotice] = useState<string | null>(null);
  function handleSaved({ tied, untied }: ClientSaved) {
    const sentences = [
      t("updated"),
      ...(tied > 0 ? [t("tied", { count: tied })] : []),
      ...(untied > 0 ? [t("untied", { count: untied })] : []),
    ];
    announce(sentences.join(" "));
    setNotice(sentences.join(" "));
  }
  return { notice, handleSaved };
}
