"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { Notice } from "@/app/_ui/notice";
import type { DraftWriter } from "./use-draft-writer";

/** Another window wrote in this draft: both texts are shown, and nothing is saved until one is chosen. */
export function ConflictNotice({ writer: { conflict, text, takeOther, keepMine } }: { writer: DraftWriter }) {
  const t = useTranslations("composer.conflict");
  if (!conflict) return null;
  const { other } = conflict;
  if (other === "gone") {
    return (
      <div role="alert">
        <Notice tone="warn">
          <p>{t("gone")}</p>
          <div className="mt-2">
            <CopyButton text={text.text}>{t("copy")}</CopyButton>
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
          {other.text.trim() || t("empty")}
        </blockquote>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onPress={takeOther}>{t("takeOther")}</Button>
          <Button onPress={keepMine}>{t("keepMine")}</Button>
        </div>
      </Notice>
    </div>
  );
}
