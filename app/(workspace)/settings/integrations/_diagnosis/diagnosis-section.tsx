"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPCClient } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { ErrorCard } from "@/app/_ui/error-card";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { MailboxCures } from "../_components/mailbox-cures";
import type { Mailbox } from "../_data/views";
import { StageList } from "./stage-list";
import { useConnectionTest } from "./use-connection-test";
import { useSayTestEvent } from "./use-say-test-event";

/** « Diagnostic »: tries a connected mailbox as it is stored, stage by stage, and changes nothing. */
export function DiagnosisSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations.test");
  const client = useTRPCClient();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const button = useRef<HTMLButtonElement>(null);
  const { test, start, cancel } = useConnectionTest(useSayTestEvent());
  const run = () =>
    void start({
      key: "",
      hasSmtp: mailbox.smtp !== null,
      run: (signal) => client.mailboxes.testStored.mutate({ id: mailbox.id }, { signal }),
    });
  const handleRetry = () => {
    // « Réessayer » goes with its card.
    button.current?.focus();
    run();
  };
  const handleCancel = () => {
    cancel();
    button.current?.focus();
    announce(t("cancelled"));
  };
  const failure = test.status === "failed" ? describeError(test.error.code, test.error.detail) : null;
  return (
    <Section
      title={t("diagnosis")}
      aside={
        <Button ref={button} onPress={run} isPending={test.status === "running"} pendingLabel={t("running")}>
          {t("start")}
        </Button>
      }
    >
      <Card className="flex flex-col gap-4">
        {test.status === "none" ? <p className="text-text-2">{t("diagnosisHint")}</p> : <StageList test={test} />}
        {test.status === "running" ? (
          <Button className="w-fit" onPress={handleCancel}>
            {t("cancel")}
          </Button>
        ) : null}
        {test.status === "passed" ? (
          <Notice tone="ok">{t("success", { folders: test.folders, messages: test.messages })}</Notice>
        ) : null}
        {test.status === "failed" && failure ? (
          <ErrorCard title={failure.title} text={failure.text} focusOnMount>
            <MailboxCures mailbox={mailbox} error={test.error} onRetry={handleRetry} />
          </ErrorCard>
        ) : null}
      </Card>
    </Section>
  );
}
