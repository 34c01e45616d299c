"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { Skeleton } from "@/app/_ui/skeleton";
import { POLL_MS } from "../_data/poll";
import type { Mailbox } from "../_data/views";
import { VerificationResult } from "./verification-result";
import { VerifyButton } from "./verify-button";

/** « Vérification »: server and store compared, folder by folder. */
export function VerificationSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations.verification");
  const titleId = useId();
  const trpc = useTRPC();
  const isRunning = mailbox.state === "running";
  const { data, error, refetch } = useQuery(
    trpc.mailboxes.verification.queryOptions({ id: mailbox.id }, { refetchInterval: isRunning && POLL_MS }),
  );
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={titleId} className="font-semibold text-h2">
          {t("title")}
        </h2>
        {isOwner && data && mailbox.state !== "disabled" ? (
          <VerifyButton mailbox={mailbox} verification={data} />
        ) : null}
      </div>
      {data === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-24 w-full" />
        )
      ) : (
        <Card className="flex flex-col gap-4">
          <VerificationResult verification={data} />
        </Card>
      )}
    </section>
  );
}
