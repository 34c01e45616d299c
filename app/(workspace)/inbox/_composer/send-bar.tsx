"use client";

import { Clock, ImageIcon, Paperclip, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { HintedButton } from "@/app/_ui/hinted-button";
import type { DraftFileView, DraftView } from "@/server/outbox/views";
import { FileButton } from "./file-button";
import { LaterDialog } from "./later-dialog";
import { SaveStatus } from "./save-status";
import type { DraftFiles } from "./use-draft-files";
import type { DraftWriter } from "./use-draft-writer";
import type { useSending } from "./use-sending";

interface SendBarProps {
  draft: DraftView;
  writer: DraftWriter;
  files: DraftFiles;
  sending: ReturnType<typeof useSending>;
  onDiscard: () => void;
}

/** What can be done with a draft. */
export function SendBar({ draft, writer, files, sending, onDiscard }: SendBarProps) {
  const t = useTranslations("composer");
  const [isChoosing, setChoosing] = useState(false);
  const isHeld = writer.conflict !== null || files.pending.length > 0;

  const insertPicture = ({ mark }: DraftFileView) => {
    // What was typed while it was sent is there too.
    const { text } = writer.latest();
    if (mark) writer.change({ text: `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${mark}\n` });
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button
        variant="primary"
        onPress={() => void sending.send()}
        isPending={sending.isBusy}
        pendingLabel={t("sending")}
        isDisabled={isHeld}
      >
        {t("send")}
      </Button>
      <HintedButton icon={Clock} label={t("sendLater")} isDisabled={isHeld} onPress={() => setChoosing(true)} />
      <FileButton icon={Paperclip} label={t("attach")} multiple onChoose={(chosen) => void files.add(chosen)} />
      <FileButton
        icon={ImageIcon}
        label={t("insertPicture")}
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChoose={(chosen) => void files.add(chosen, { inText: true, onAdded: insertPicture })}
      />
      <SaveStatus writer={writer} />
      <HintedButton icon={Trash2} label={t("discard")} onPress={onDiscard} />
      {isChoosing && (
        <LaterDialog
          answers={draft.kind !== "NEW" && draft.kind !== "FORWARD"}
          onClose={() => setChoosing(false)}
          onChoose={(choice) => {
            setChoosing(false);
            void sending.send(choice);
          }}
        />
      )}
    </div>
  );
}
