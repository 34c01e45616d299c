"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import { HistoryTiles } from "../_components/history-tiles";
import type { Folder, Mailbox } from "../_data/views";
import { FolderList } from "./folder-list";
import { useScope } from "./use-scope";

interface ScopeFormProps {
  mailbox: Mailbox;
  folders: readonly Folder[];
  isOwner: boolean;
}

/** Folders, history and deletions, saved together; a member sees them as they are. */
export function ScopeForm({ mailbox, folders, isOwner }: ScopeFormProps) {
  const t = useTranslations("integrations.scope");
  const describeError = useDescribeError();
  const scope = useScope(mailbox, folders);
  const followId = useId();
  const failure = scope.error && readError(scope.error);
  const form = useRef<HTMLFormElement>(null);
  const handleCancel = () => {
    scope.cancel();
    // « Annuler » is gone with what it took back.
    form.current?.querySelector("input")?.focus();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (scope.isDirty && scope.isSavable) scope.save();
  };
  return (
    <form ref={form} method="post" onSubmit={handleSubmit} className="flex flex-col gap-5">
      <FolderList folders={folders} scope={scope} isOwner={isOwner} />
      <HistoryTiles value={scope.historyMonths} onChange={scope.chooseHistory} isDisabled={!isOwner} />
      <div className="flex flex-col gap-1">
        <Checkbox
          isSelected={scope.followDeletions}
          isDisabled={!isOwner}
          onChange={scope.followDeletion}
          aria-describedby={followId}
        >
          {t("followDeletions")}
        </Checkbox>
        <p id={followId} className={scope.followDeletions ? "text-warn-t" : "text-text-2"}>
          {t(scope.followDeletions ? "followOn" : "followOff")}
        </p>
      </div>
      {failure ? <Notice tone="err">{describeError(failure.code, failure.detail).text}</Notice> : null}
      {isOwner && (scope.isDirty || scope.isSaved) ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" isPending={scope.isSaving} pendingLabel={t("saving")}>
            {t("save")}
          </Button>
          {scope.isDirty ? (
            <Button variant="quiet" onPress={handleCancel}>
              {t("cancel")}
            </Button>
          ) : (
            <p className="text-ok-t">{t(mailbox.enabled ? "saved" : "savedDisabled")}</p>
          )}
        </div>
      ) : null}
    </form>
  );
}
