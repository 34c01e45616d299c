"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Skeleton } from "@/app/_ui/skeleton";
import type { DraftView } from "@/server/outbox/views";
import { DraftRefusal } from "../_outgoing/draft-refusal";
import { OutgoingNote } from "../_outgoing/outgoing-note";
import { LazyComposer } from "./lazy-composer";
import { useDiscard } from "./use-discard";

interface DraftPaneProps {
  id: string;
  onClose: () => void;
  /** It was sent, and this is where it stands now. */
  onSent: (conversationId: string) => void;
}

/** A mail that begins a conversation, in the conversation's place. */
export function DraftPane({ id, onClose, onSent }: DraftPaneProps) {
  const t = useTranslations("composer");
  const draft = useQuery(useTRPC().drafts.get.queryOptions({ id }));
  const discard = useDiscard();
  const { state, conversationId } = draft.data ?? {};
  const isThere = state === "SENT" && conversationId;
  useEffect(() => {
    if (isThere) onSent(isThere);
  });

  const handleDiscard = (thrown: DraftView) => {
    discard(thrown);
    onClose();
  };
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="flex h-14 shrink-0 items-center gap-2 border-border border-b bg-surface px-4 max-md:px-1">
        <Button variant="quiet" className="px-2" onPress={onClose}>
          <ChevronLeft aria-hidden size={18} />
          {t("drafts.back")}
        </Button>
        <h2 className="font-semibold">{t("newMail")}</h2>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-3xl flex-col gap-3 px-6 py-5 max-md:px-4">
          {!draft.data && !draft.error && <Skeleton className="h-64" />}
          {draft.error && (
            <LoadFailed what={t("drafts.loadWhat")} error={draft.error} onRetry={() => void draft.refetch()} />
          )}
          {draft.data?.state === "WRITING" && (
            <LazyComposer key={id} draft={draft.data} correspondent="" onDiscard={handleDiscard} />
          )}
          {draft.data && draft.data.state !== "WRITING" && <OutgoingNote draft={draft.data} />}
          <DraftRefusal />
        </div>
      </div>
    </div>
  );
}
