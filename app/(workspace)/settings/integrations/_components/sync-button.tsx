"use client";

import { RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type Ref, useId } from "react";
import { Button } from "@/app/_ui/button";
import type { Mailbox } from "../_data/views";
import { useHeldUntil } from "./use-held-until";

interface SyncButtonProps {
  mailbox: Mailbox;
  onPress: (mailbox: Mailbox) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Keeps its focus while the sync runs; a second press does nothing, and none while the provider's limit lasts. */
export function SyncButton({ mailbox, onPress, ref }: SyncButtonProps) {
  const t = useTranslations("integrations.card");
  const format = useFormatter();
  const noteId = useId();
  const heldUntil = useHeldUntil(mailbox);
  const isRunning = mailbox.state === "running";
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        ref={ref}
        isPending={isRunning || heldUntil !== null}
        aria-label={t(isRunning ? "syncingNamed" : "syncNamed", { name: mailbox.name })}
        aria-describedby={heldUntil ? noteId : undefined}
        className={heldUntil ? "cursor-not-allowed! text-text-3" : ""}
        onPress={() => onPress(mailbox)}
      >
        <RefreshCw aria-hidden size={16} className={isRunning ? "animate-spin" : ""} />
        {t(isRunning ? "syncing" : "sync")}
      </Button>
      {heldUntil ? (
        <p id={noteId} className="text-meta text-text-2">
          {t("heldUntil", { time: format.dateTime(heldUntil, { timeStyle: "short" }) })}
        </p>
      ) : null}
    </div>
  );
}
