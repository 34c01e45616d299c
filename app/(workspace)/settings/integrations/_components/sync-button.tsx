"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Button } from "@/app/_ui/button";
import type { Mailbox } from "../_data/views";

interface SyncButtonProps {
  mailbox: Mailbox;
  onPress: (mailbox: Mailbox) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Keeps its focus while the sync runs; a second press does nothing. */
export function SyncButton({ mailbox, onPress, ref }: SyncButtonProps) {
  const t = useTranslations("integrations.card");
  const isRunning = mailbox.state === "running";
  return (
    <Button
      ref={ref}
      isPending={isRunning}
      aria-label={t(isRunning ? "syncingNamed" : "syncNamed", { name: mailbox.name })}
      onPress={() => onPress(mailbox)}
    >
      <RefreshCw aria-hidden size={16} className={isRunning ? "animate-spin" : ""} />
      {t(isRunning ? "syncing" : "sync")}
    </Button>
  );
}
