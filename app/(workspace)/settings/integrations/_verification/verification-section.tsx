"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { Section } from "@/app/_ui/section";
import { POLL_MS } from "../_data/poll";
import type { Mailbox } from "../_data/views";
import { VerificationResult } from "./verification-result";
import { VerifyButton } from "./verify-button";

/** « Vérification »: server and store compared, folder by folder. */
export function VerificationSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations.verification");
  const trpc = useTRPC();
  const isRunning = mailbox.state === "running";
  const query = useQuery(
    trpc.mailboxes.verification.queryOptions({ id: mailbox.id }, { refetchInterval: isRunning && POLL_MS }),
  );
  return (
    <Section
      title={t("title")}
      aside={
        isOwner && query.data && mailbox.state !== "disabled" ? (
          <VerifyButton mailbox={mailbox} verification={query.data} />
        ) : null
      }
    >
      <Loaded query={query} what={t("what")}>
        {(data) => (
          <Card className="flex flex-col gap-4">
            <VerificationResult verification={data} />
          </Card>
        )}
      </Loaded>
    </Section>
  );
}
