"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { DraftView } from "@/server/outbox/views";
import { ComposerFields } from "./composer-fields";
import { ComposerFiles } from "./composer-files";
import { ComposerNotices } from "./composer-notices";
import { ComposerText } from "./composer-text";
import { ConflictNotice } from "./conflict-notice";
import { Quotation } from "./quotation";
import { SendBar } from "./send-bar";
import { SignaturePreview } from "./signature-preview";
import { useDraftFiles } from "./use-draft-files";
import { useDraftWriter } from "./use-draft-writer";
import { useLeaveUntouched } from "./use-leave-untouched";
import { useSending } from "./use-sending";

interface ComposerProps {
  draft: DraftView;
  /** Whom it answers, for its name. */
  correspondent: string;
  onDiscard: (draft: DraftView) => void;
}

/** Where a mail is written; what is typed is saved as it is typed. */
export default function Composer({ draft, correspondent, onDiscard }: ComposerProps) {
  const t = useTranslations("composer");
  const writer = useDraftWriter(draft);
  const files = useDraftFiles(draft);
  const sending = useSending(draft, writer, draft.files.length);
  useLeaveUntouched(draft.id, () => writer.isUntouched() && draft.files.length === 0);
  const [isOver, setOver] = useState(false);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (files.pending.length === 0) void sending.send();
  };
  const handleDrop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void files.add([...event.dataTransfer.files]);
  };

  return (
    <section
      aria-label={t(`label.${draft.kind}`, { name: correspondent })}
      data-composer={draft.id}
      className={`relative flex flex-col gap-3 rounded-card border bg-surface p-4 shadow-card max-md:p-3 ${isOver ? "border-accent-text" : "border-border"}`}
      // On the way down: a button that has the focus would take Enter for itself.
      onKeyDownCapture={handleKeyDown}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      {isOver && <p className="font-medium text-accent-text">{t("dropHere")}</p>}
      <ConflictNotice writer={writer} onClose={() => onDiscard(draft)} />
      <ComposerFields draft={draft} writer={writer} />
      <ComposerText draft={draft} writer={writer} files={files} />
      <SignaturePreview mailboxId={writer.text.mailboxId} />
      <Quotation draft={draft} writer={writer} />
      <ComposerFiles draft={draft} files={files} />
      <ComposerNotices draft={draft} writer={writer} sending={sending} />
      <SendBar draft={draft} writer={writer} files={files} sending={sending} onDiscard={() => onDiscard(draft)} />
    </section>
  );
}
