"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { Mailbox } from "../_data/views";
import { isStale } from "../_form/connection-key";
import type { TextField } from "../_form/form-state";
import type { FormActions } from "../_form/use-form-actions";
import type { MailboxForm } from "../_form/use-mailbox-form";
import { StageList } from "./stage-list";
import { TestFailure } from "./test-failure";
import { TestFindings } from "./test-findings";

interface TestPanelProps {
  form: MailboxForm;
  actions: FormActions;
  /** The mailbox that is edited; null while adding one. */
  mailbox: Mailbox | null;
  onFocusField: (field: TextField) => void;
}

/** « Test de connexion »: its stages as they end, then what was found or what went wrong. */
export function TestPanel({ form, actions, mailbox, onFocusField }: TestPanelProps) {
  const t = useTranslations("integrations.test");
  const titleId = useId();
  const test = actions.connectionTest;
  const panel = useRef<HTMLElement>(null);
  const isRunning = test.status === "running";
  useEffect(() => {
    // « Tester la connexion » stays in sight on a small screen; what it begins would be below.
    if (isRunning) panel.current?.scrollIntoView({ block: "nearest" });
  }, [isRunning]);
  if (test.status === "none") return null;
  const isConnected = actions.submission.failure?.code === "mailbox.already_connected";
  const stale = isStale(test, form.state);
  return (
    <section
      ref={panel}
      aria-labelledby={titleId}
      className="flex flex-col gap-4 rounded-card border border-border bg-surface p-4 shadow-card max-md:scroll-mb-36"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={titleId} className="font-semibold text-[16px]">
          {t("title")}
        </h2>
        {stale ? <StatusBadge tone="neutral">{t("stale")}</StatusBadge> : null}
      </div>
      <StageList test={test} />
      {stale ? <p className="text-text-2">{t("staleText")}</p> : null}
      {test.status === "running" ? (
        <Button className="w-fit" onPress={actions.cancelTest}>
          {t("cancel")}
        </Button>
      ) : null}
      {test.status === "passed" && !stale ? (
        <TestFindings test={test} isNew={mailbox === null} isRefused={isConnected} />
      ) : null}
      {test.status === "failed" && !stale ? (
        <TestFailure error={test.error} form={form} actions={actions} mailbox={mailbox} onFocusField={onFocusField} />
      ) : null}
    </section>
  );
}
