"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Refused } from "@/app/_shell/refused";
import { useShortcuts } from "@/app/_shell/shortcuts/use-shortcuts";
import type { ShownError } from "@/server/errors";
import { RemoveDialog } from "../_components/remove-dialog";
import { StepProgress } from "../_components/step-progress";
import { useHeldUntil } from "../_components/use-held-until";
import { useMailbox } from "../_data/use-mailbox";
import { useManualSync } from "../_data/use-manual-sync";
import type { Mailbox } from "../_data/views";
import { DiagnosisSection } from "../_diagnosis/diagnosis-section";
import { OauthFailure } from "../_oauth/oauth-failure";
import { StopButton } from "../_run/stop-button";
import { ScopeSection } from "../_scope/scope-section";
import { SignatureSection } from "../_signature/signature-section";
import { VerificationSection } from "../_verification/verification-section";
import { WritingSection } from "../_writing/writing-section";
import { DetailHeader } from "./detail-header";
import { FailureCard } from "./failure-card";
import { ForwardingNotice } from "./forwarding-notice";
import { MailboxFacts } from "./mailbox-facts";
import { RunHistory } from "./run-history";
import { SilenceNotice } from "./silence-notice";

interface MailboxDetailProps {
  initial: Mailbox;
  isOwner: boolean;
  /** Why the owner came back from a provider without access. */
  oauthFailure: ShownError | null;
}

/** One mailbox: how it is doing, what is wrong and its cure, and its syncs so far. */
export function MailboxDetail({ initial, isOwner, oauthFailure }: MailboxDetailProps) {
  const router = useRouter();
  const mailbox = useMailbox(initial);
  const sync = useManualSync([mailbox]);
  const [removing, setRemoving] = useState<Mailbox | null>(null);
  const syncButton = useRef<HTMLButtonElement>(null);
  const handleRetry = () => {
    // « Réessayer » goes with its card.
    syncButton.current?.focus();
    sync.start(mailbox);
  };
  const { state, progress } = mailbox;
  const canSync = useHeldUntil(mailbox) === null && isOwner && state !== "disabled" && state !== "running";
  useShortcuts({ sync: canSync ? () => sync.start(mailbox) : undefined });
  return (
    <div className="flex flex-col gap-6">
      <DetailHeader
        mailbox={mailbox}
        isOwner={isOwner}
        onSync={sync.start}
        onRemove={setRemoving}
        syncButton={syncButton}
      />
      <Refused error={sync.refusalOf(mailbox)} />
      {state === "running" && progress ? (
        <div className="flex flex-col gap-3">
          <StepProgress {...progress} name={mailbox.name} />
          {/* Before the server has answered the run has no name yet. */}
          {isOwner && progress.runId !== "" ? <StopButton runId={progress.runId} /> : null}
        </div>
      ) : null}
      {oauthFailure ? <OauthFailure failure={oauthFailure} /> : null}
      <FailureCard mailbox={mailbox} isOwner={isOwner} onRetry={handleRetry} />
      <SilenceNotice mailbox={mailbox} />
      <ForwardingNotice mailboxId={mailbox.id} />
      <MailboxFacts mailbox={mailbox} isOwner={isOwner} />
      {isOwner ? <DiagnosisSection mailbox={mailbox} /> : null}
      <VerificationSection mailbox={mailbox} isOwner={isOwner} />
      <SignatureSection mailbox={mailbox} isOwner={isOwner} />
      <ScopeSection mailbox={mailbox} isOwner={isOwner} />
      <WritingSection mailbox={mailbox} isOwner={isOwner} />
      <RunHistory mailboxId={mailbox.id} isOwner={isOwner} />
      <RemoveDialog
        mailbox={removing}
        onClose={() => setRemoving(null)}
        onRemoved={() => router.push("/settings/integrations")}
      />
    </div>
  );
}
