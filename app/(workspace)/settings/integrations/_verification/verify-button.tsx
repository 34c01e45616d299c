"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import type { Mailbox, Verification } from "../_data/views";
import { sayResult } from "./say-result";

interface VerifyButtonProps {
  mailbox: Mailbox;
  verification: Verification;
}

/** « Vérifier »: keeps its focus while the comparison runs, and says what came of it. */
export function VerifyButton({ mailbox: { id, name, state }, verification }: VerifyButtonProps) {
  const t = useTranslations("integrations.verification");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const [isAsked, setAsked] = useState(false);
  const verify = useMutation(
    trpc.mailboxes.verify.mutationOptions({
      onMutate: () => announce(t("started", { name })),
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.mailboxes.pathFilter());
        setAsked(true);
      },
      onError: (error) => {
        const { code, detail } = readError(error);
        announce(describeError(code, detail).text, "assertive");
      },
    }),
  );
  const isDone = isAsked && !verification.pending;
  useEffect(() => {
    if (!isDone) return;
    setAsked(false);
    announce(sayResult(t, verification));
  }, [isDone, verification, announce, t]);

  const isPending = verify.isPending || (verification.pending && state === "running");
  return (
    <div className="flex flex-wrap items-center gap-3">
      {verification.pending && !isPending && isAsked ? <p className="text-text-2">{t("soon")}</p> : null}
      <Button
        isPending={isPending}
        aria-label={t(isPending ? "verifyingNamed" : "verifyNamed", { name })}
        onPress={() => verify.mutate({ id })}
      >
        <ListChecks aria-hidden size={16} />
        {t(isPending ? "verifying" : "verify")}
      </Button>
    </div>
  );
}
