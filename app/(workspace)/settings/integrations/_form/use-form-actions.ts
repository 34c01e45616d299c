"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import type { Mailbox } from "../_data/views";
import type { ConnectionTest } from "../_diagnosis/connection-test";
import { useConnectionTest } from "../_diagnosis/use-connection-test";
import { useSayTestEvent } from "../_diagnosis/use-say-test-event";
import { connectionKey, isProven, isStale } from "./connection-key";
import { formOfMailbox } from "./edit-form";
import { toMailboxInput } from "./mailbox-input";
import type { MailboxForm } from "./use-mailbox-form";
import { type SubmitChanges, useSubmitMailbox } from "./use-submit-mailbox";

/** « Tester la connexion » and « Créer » or « Enregistrer », which tests first what was not seen to work. */
export function useFormActions(
  form: MailboxForm,
  mailbox: Mailbox | null,
  { settle, onInvalid }: { settle: () => Promise<void>; onInvalid: () => void },
) {
  const announce = useAnnounce();
  const t = useTranslations("integrations.test");
  const client = useTRPCClient();
  const connection = useConnectionTest(useSayTestEvent());
  const [asked, setAsked] = useState<SubmitChanges | null>(null);
  const submission = useSubmitMailbox(form, mailbox, { onInvalid, onAccountChanged: setAsked });
  // Not the form as it opened: a cure on the mailbox's page may have changed it already.
  const [storedKey] = useState(() => mailbox && connectionKey(formOfMailbox(mailbox)));
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

  async function test(): Promise<ConnectionTest> {
    submission.clearFailure();
    const state = form.read();
    const input = { ...toMailboxInput(state), id: mailbox?.id };
    const result = await connection.start({
      key: connectionKey(state),
      hasSmtp: Boolean(input.smtp),
      run: (signal) => client.mailboxes.test.mutate(input, { signal }),
      takeUsername: (value) => {
        form.change({ kind: "text", field: "username", value });
        return connectionKey(form.read());
      },
    });
    const isRefused = result.status === "failed" && result.stages.length === 0 && form.refuse(result.error);
    if (!isRefused) return result;
    connection.clear();
    onInvalid();
    return { status: "none" };
  }

  async function submit(): Promise<void> {
    if (connection.test.status === "running" || submission.isPending || isWaiting) return;
    if (!(await isComplete())) return;
    const isKnown = connectionKey(form.read()) === storedKey;
    if (!isKnown && !isProven(connection.test, form.read())) {
      setCreating(true);
      const result = await test().finally(() => setCreating(false));
      if (result.status !== "passed") return;
      // An account that is connected already is worth a second thought: pressed again, it is connected all the same. By
      // the same login it cannot be, which the refusal says.
      if (result.sameAs && !result.sameAs.sameLogin) return;
    }
    await submission.save();
  }

  async function testIfComplete(): Promise<void> {
    if (await isComplete()) await test();
  }

  async function createDisabled(): Promise<void> {
    if (await isComplete()) await submission.save({ enabled: false });
  }

  async function saveAnyway(): Promise<void> {
    if (await isComplete()) await submission.save();
  }

  /** What the last test of these settings saw of the account. */
  function likeness() {
    const { test } = connection;
    const isSeen = (test.status === "passed" || test.status === "failed") && !isStale(test, form.state);
    return (isSeen ? test.account : null) ?? "unknown";
  }

  return {
    connectionTest: connection.test,
    testButton,
    test: () => void testIfComplete(),
    // What is pressed in the card of a failure, or in a panel, goes with it: the focus stays where it can go on.
    testAgain: () => {
      testButton.current?.focus();
      void testIfComplete();
    },
    continueWithout: () => {
      testButton.current?.focus();
      void submit();
    },
    cancelTest: () => {
      connection.cancel();
      testButton.current?.focus();
      announce(t("cancelled"));
    },
    submit: () => void submit(),
    saveAnyway: () => void saveAnyway(),
    accountQuestion: {
      likeness: asked && likeness(),
      onConfirm: () => {
        setAsked(null);
        void submission.save({ ...asked, sameAccount: true });
      },
      onCancel: () => setAsked(null),
    },
    createDisabled: () => void createDisabled(),
    submission,
    isTesting: connection.test.status === "running",
    isSubmitting: submission.isPending || isCreating || isWaiting,
  };
}

export type FormActions = ReturnType<typeof useFormActions>;
