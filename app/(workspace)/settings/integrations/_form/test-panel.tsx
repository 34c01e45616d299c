"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { Mailbox } from "../_data/views";
import { isStale, listStageRows } from "./connection-test";
import { StageLine } from "./stage-line";
import { TestFailure } from "./test-failure";
import type { FormActions } from "./use-form-actions";
import type { MailboxForm } from "./use-mailbox-form";

interface TestPanelProps {
  form: MailboxForm;
  actions: FormActions;
  /** The mailbox that is edited; null while adding one. */
  mailbox: Mailbox | null;
  onFocusField: (field: "password" | "imapHost" | "imapPort" | "syncIntervalMinutes") => void;
}

/** « Test de connexion »: the five stages as they end, then what was found or what went wrong. */
export function TestPanel({ form, actions, mailbox, onFocusField }: TestPanelProps) {
  const t = useTranslations("integrations.test");
  const titleId = useId();
  const test = actions.connectionTest;
  if (test.status === "none") return null;
  const stale = isStale(test, form.state);
  return (
    <section
      aria-labelledby={titleId}
      className="flex flex-col gap-4 rounded-card border border-border bg-surface p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={titleId} className="font-semibold text-[16px]">
          {t("title")}
        </h2>
        {stale ? <StatusBadge tone="neutral">{t("stale")}</StatusBadge> : null}
      </div>
      <ol className="flex flex-col gap-2">
        {listStageRows(test).map((row) => (
          <StageLine key={row.name} row={row} />
        ))}
      </ol>
      {stale ? <p className="text-text-2">{t("staleText")}</p> : null}
      {test.status === "running" ? (
        <Button className="w-fit" onPress={actions.cancelTest}>
          {t("cancel")}
        </Button>
      ) : null}
      {test.status === "passed" && !stale ? (
        <Notice tone="ok">{t("success", { folders: test.folders, messages: test.messages })}</Notice>
      ) : null}
      {test.status === "failed" && !stale ? (
        <TestFailure error={test.error} form={form} actions={actions} mailbox={mailbox} onFocusField={onFocusField} />
      ) : null}
    </section>
  );
}
