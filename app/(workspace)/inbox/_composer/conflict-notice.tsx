"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { Notice } from "@/app/_ui/notice";
import type { DraftWriter } from "./use-draft-writer";

interface ConflictNoticeProps {
  writer: DraftWriter;
  /** The text is copied, or not wanted. */
  onClose: () => void;
}

/**
 * Another window wrote in this draft: both texts are shown, and nothing is saved until one is chosen. Or it sent the draft
 * or threw it away: what was written here is only here.
 */
export function ConflictNotice({ writer: { conflict, text, takeOther, keepMine }, onClose }: ConflictNoticeProps) {
  const t = useTranslations("composer.conflict");
  const words = useTranslations("common.actions");
  if (!conflict) return null;
  if (conflict === "sent" || conflict === "discarded") {
    return (
      <div role="alert">
        <Notice tone="warn">
          <p className="font-semibold">{t(conflict)}</p>
          <p>{t("onlyHere")}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <CopyButton text={text.text}>{t("copy")}</CopyButton>
            <Button onPress={onClose}>{words("close")}</Button>
          </div>
        </Notice>
      </div>
    );
  }
  return (
    <div role="alert">
      <Notice tone="warn">
        <p className="font-semibold">{t("title")}</p>
        <p>{t("text")}</p>
        <p className="mt-2 font-medium">{t("other")}</p>
        <blockquote className="max-h-40 overflow-y-auto whitespace-pre-line break-words border-warn-t border-l-2 pl-3">
          {conflict.text.trim() || t("empty")}
        </blockquote>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onPress={takeOther}>{t("takeOther")}</Button>
          <Button onPress={keepMine}>{t("keepMine")}</Button>
        </div>
      </Notice>
    </div>
  );
}
