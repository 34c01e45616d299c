"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useEffect, useRef } from "react";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import type { DraftFileView, DraftView } from "@/server/outbox/views";
import { insertMark } from "./insert-mark";
import type { DraftFiles } from "./use-draft-files";
import type { DraftWriter } from "./use-draft-writer";
import { takeComposerFocus } from "./wanted-composer";

interface ComposerTextProps {
  draft: DraftView;
  writer: DraftWriter;
  files: DraftFiles;
}

/** The words of the mail. A pasted picture stands where it was pasted; any other pasted file is attached. */
export function ComposerText({ draft, writer: { text, change }, files }: ComposerTextProps) {
  const t = useTranslations("composer");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takeComposerFocus(draft.id)) area.current?.focus();
  });

  const insert = ({ mark }: DraftFileView) => {
    if (mark && area.current) change({ text: insertMark(area.current, mark) });
  };
  const handlePaste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    // Some programs put a picture of the text beside the text.
    if (pasted.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    void files.add(pasted, { inText: true, onAdded: insert });
  };

  return (
    <TextField aria-label={t("text")} value={text.text} onChange={(value) => change({ text: value })}>
      <TextArea
        ref={area}
        data-composer-text=""
        placeholder={t("placeholder")}
        onPaste={handlePaste}
        className="ring-focus max-h-[60dvh] min-h-36 w-full resize-y rounded-control bg-transparent p-1 text-[16px] text-text leading-[26px] placeholder:text-text-3 [field-sizing:content]"
      />
    </TextField>
  );
}
