"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { Skeleton } from "@/app/_ui/skeleton";
import type { DraftView } from "@/server/outbox/views";
import { DraftRefusal } from "../_outgoing/draft-refusal";
import { OutgoingNote } from "../_outgoing/outgoing-note";
import { LazyComposer } from "./lazy-composer";
import { useUnsavedWritings } from "./unsaved-writings";
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
  const query = useQuery(useTRPC().drafts.get.queryOptions({ id }));
  const discard = useDiscard();
  const unsaved = useUnsavedWritings().find((writing) => writing.draft.id === id)?.draft;
  const isGone = query.error !== null && readError(query.error).code === "request.not_found";
  const draft = (isGone ? undefined : query.data) ?? unsaved;
  const isThere = !unsaved && draft?.state === "SENT" && draft.conversationId;
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
          {!draft && !query.error && <Skeleton className="h-64" />}
          {!draft && query.error && (
            <LoadFailed what={t("drafts.loadWhat")} error={query.error} onRetry={() => void query.refetch()} />
          )}
          {draft && draft.state !== "WRITING" && <OutgoingNote draft={draft} />}
          {draft && (unsaved || draft.state === "WRITING") && (
            <LazyComposer key={id} draft={draft} correspondent="" onDiscard={handleDiscard} />
          )}
          <DraftRefusal />
        </div>
      </div>
    </div>
  );
}
