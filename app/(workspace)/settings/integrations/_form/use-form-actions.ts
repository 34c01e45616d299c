"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import type { Mailbox } from "../_data/views";
import { type ConnectionTest, isProven, type TestEvent } from "./connection-test";
import { useConnectionTest } from "./use-connection-test";
import type { MailboxForm } from "./use-mailbox-form";
import { useSubmitMailbox } from "./use-submit-mailbox";

/** « Tester la connexion » and « Créer » or « Enregistrer », which tests first where that was not done. */
export function useFormActions(
  form: MailboxForm,
  mailbox: Mailbox | null,
  { settle, onInvalid }: { settle: () => Promise<void>; onInvalid: () => void },
) {
  const announce = useAnnounce();
  const t = useTranslations("integrations.test");
  const connection = useConnectionTest(mailbox?.id ?? null, (event) => announce(sayEvent(t, event)));
  const submission = useSubmitMailbox(form, mailbox, onInvalid);
  const [isCreating, setCreating] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const testButton = useRef<HTMLButtonElement>(null);

  /** What is still being searched would be missed in the form. */
  async function isComplete(): Promise<boolean> {
    setWaiting(true);
    await settle().finally(() => setWaiting(false));
    if (form.checkAll()) return true;
    onInvalid();
    return false;
  }

  async function test(): Promise<ConnectionTest["status"] | "refused"> {
    submission.clearFailure();
    const result = await connection.start(form.read());
    const isRefused = result.status === "failed" && result.stages.length === 0 && form.refuse(result.error);
    if (!isRefused) return result.status;
    connection.clear();
    onInvalid();
    return "refused";
  }

  async function submit(): Promise<void> {
    if (connection.test.status === "running" || submission.isPending || isWaiting) return;
    if (!(await isComplete())) return;
    if (mailbox === null && !isProven(connection.test, form.read())) {
      setCreating(true);
      const status = await test().finally(() => setCreating(false));
      if (status !== "passed") return;
    }
    await submission.save();
  }

  async function testIfComplete(): Promise<void> {
    if (await isComplete()) await test();
  }

  async function createDisabled(): Promise<void> {
    if (await isComplete()) await submission.save({ enabled: false });
  }

  return {
    connectionTest: connection.test,
    testButton,
    test: () => void testIfComplete(),
    cancelTest: () => {
      connection.cancel();
      // « Annuler le test » is gone with the panel.
      testButton.current?.focus();
      announce(t("cancelled"));
    },
    submit: () => void submit(),
    createDisabled: () => void createDisabled(),
    submission,
    isTesting: connection.test.status === "running",
    isSubmitting: submission.isPending || isCreating || isWaiting,
  };
}

export type FormActions = ReturnType<typeof useFormActions>;

function sayEvent(t: ReturnType<typeof useTranslations<"integrations.test">>, event: TestEvent): string {
  if (event.kind === "stage")
    return t("stageDone", { stage: t(event.name), result: t(event.ok ? "passed" : "failed") });
  return event.ok ? t("success", { folders: event.folders, messages: event.messages }) : "";
}
