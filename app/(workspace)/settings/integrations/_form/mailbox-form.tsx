"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAnnounce } from "@/app/_ui/announcer";
import { Checkbox } from "@/app/_ui/checkbox";
import { useInvalidTitle } from "@/app/_ui/use-invalid-title";
import { findProvider } from "@/server/providers/find-provider";
import type { CureField } from "../_components/cure";
import { HistoryTiles } from "../_components/history-tiles";
import type { Mailbox } from "../_data/views";
import { AccountDialog } from "../_diagnosis/account-dialog";
import { TestPanel } from "../_diagnosis/test-panel";
import { useFormSignIn } from "../_oauth/use-form-sign-in";
import { SmtpSection } from "../_smtp/smtp-section";
import { useSmtpOpen } from "../_smtp/use-smtp-open";
import { AccountFields } from "./account-fields";
import { AddressField } from "./address-field";
import { ErrorSummary } from "./error-summary";
import { focusField } from "./focus-field";
import { FormButtons } from "./form-buttons";
import type { FormState, TextField } from "./form-state";
import { HelpPanel } from "./help-panel";
import { IntervalField } from "./interval-field";
import { LeaveDialog } from "./leave-dialog";
import { PresetPicker } from "./preset-picker";
import { SaveFailure } from "./save-failure";
import { ServerSettings } from "./server-settings";
import { useDiscovery } from "./use-discovery";
import { useFormActions } from "./use-form-actions";
import { useFoundWords } from "./use-found-words";
import { useMailboxForm } from "./use-mailbox-form";
import { useServerOpen } from "./use-server-open";

interface MailboxFormProps {
  title: string;
  initial: FormState;
  /** The mailbox that is edited; null while adding one. */
  mailbox: Mailbox | null;
  /** The field that a cure elsewhere sent the owner to. */
  focus?: CureField | null;
}

/** « Ajouter une boîte mail » and « Modifier », with the provider's help beside it. */
export function MailboxForm({ title, initial, mailbox, focus = null }: MailboxFormProps) {
  const t = useTranslations("integrations.form");
  const element = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [showsSummary, setShowsSummary] = useState(false);
  const form = useMailboxForm(initial, mailbox);
  const server = useServerOpen(form, mailbox !== null);
  const sending = useSmtpOpen(form);
  const announce = useAnnounce();
  const foundWords = useFoundWords();
  const discovery = useDiscovery(form, mailbox === null && initial.preset !== "demo", () =>
    announce(foundWords(form.read())),
  );
  const handleInvalid = () => {
    flushSync(() => setShowsSummary(true));
    summary.current?.focus();
  };
  const actions = useFormActions(form, mailbox, { settle: discovery.settle, onInvalid: handleInvalid });
  const signIn = useFormSignIn(form, mailbox, handleInvalid);
  const { state, shownProblems } = form;
  const isInvalid = showsSummary && Object.keys(shownProblems).length > 0;
  const passwordRule = findProvider(state.preset)?.password;
  const needsMicrosoft = passwordRule === "oauth";
  // Nothing below the address could help: neither a password nor a server.
  const isOver = !mailbox && (passwordRule === "impossible" || (needsMicrosoft && signIn.isMissing));
  const isSignedInElsewhere = !mailbox && needsMicrosoft;
  const hasFixedServer = state.preset === "demo" || isSignedInElsewhere || Boolean(mailbox?.oauth);
  useInvalidTitle(title, isInvalid);

  const handleFocusField = (field: TextField) => {
    if (field === "imapHost" || field === "imapPort" || field === "username") server.setOpen(true);
    sending.openFor(field);
    focusField(element.current, field);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    if (focus) handleFocusField(focus);
  }, []);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    actions.submit();
  };

  return (
    <div className="flex gap-8">
      <form
        ref={element}
        method="post"
        noValidate
        onSubmit={handleSubmit}
        // What takes the focus must not end up behind the buttons that stay in sight on a small screen.
        className="flex w-full min-w-0 max-w-[640px] flex-1 flex-col gap-5 max-md:[&_:is(input,button)]:scroll-mb-36"
      >
        {isInvalid ? <ErrorSummary ref={summary} problems={shownProblems} onChoose={handleFocusField} /> : null}
        <AddressField form={form} discovery={discovery} isReadOnly={Boolean(mailbox?.oauth)} />
        {state.preset === "demo" || mailbox?.oauth ? null : <PresetPicker form={form} />}
        <AccountFields form={form} mailbox={mailbox} signIn={signIn} needsMicrosoft={needsMicrosoft} />
        {isOver ? null : (
          <>
            {hasFixedServer ? null : (
              <ServerSettings form={form} isOpen={server.isOpen} onOpenChange={server.setOpen} />
            )}
            {state.preset === "demo" || isSignedInElsewhere ? null : (
              <SmtpSection
                form={form}
                isOpen={sending.isOpen}
                onOpenChange={sending.setOpen}
                isGranted={Boolean(mailbox?.oauth)}
              />
            )}
            {state.historyMonths === undefined ? null : (
              <HistoryTiles
                value={state.historyMonths}
                onChange={(value) => form.change({ kind: "historyMonths", value })}
              />
            )}
            <IntervalField form={form} />
            <Checkbox isSelected={state.enabled} onChange={(value) => form.change({ kind: "enabled", value })}>
              {t("enabled")}
            </Checkbox>
            <TestPanel form={form} actions={actions} mailbox={mailbox} onFocusField={handleFocusField} />
          </>
        )}
        {actions.submission.failure ? (
          <SaveFailure failure={actions.submission.failure} onRetry={actions.submit} />
        ) : null}
        <FormButtons
          actions={actions}
          mailbox={mailbox}
          isOver={isOver || isSignedInElsewhere}
          hasTest={Boolean(mailbox?.oauth) || !needsMicrosoft}
        />
      </form>
      <HelpPanel preset={mailbox?.oauth ? null : state.preset} />
      <AccountDialog {...actions.accountQuestion} />
      <LeaveDialog
        isDirty={form.isDirty && !actions.submission.isPending && !actions.submission.isDone && !signIn.isLeaving}
      />
    </div>
  );
}
