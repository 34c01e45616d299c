"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { AlertDialog } from "@/app/_ui/alert-dialog";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { EndpointView, EndpointWithSecret } from "@/server/webhooks/views";

interface RenewSecretProps {
  endpoint: EndpointView;
  onRenewed: (renewed: EndpointWithSecret) => void;
}

/** « Renouveler le secret »: asks first, as a program that verifies has to be told. */
export function RenewSecret({ endpoint: { id }, onRenewed }: RenewSecretProps) {
  const t = useTranslations("webhooks.secret");
  const states = useTranslations("common.states");
  const trpc = useTRPC();
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    renew.reset();
    setAsked(false);
  };
  // The answer holds the secret: nothing of it may stay in memory longer than the page shows it.
  const renew = useMutation(
    trpc.webhooks.renewSecret.mutationOptions({
      gcTime: 0,
      onSuccess: (renewed) => {
        close();
        onRenewed(renewed);
      },
    }),
  );
  return (
    <>
      <Button onPress={() => setAsked(true)}>{t("renew")}</Button>
      <AlertDialog
        isOpen={isAsked}
        title={t("renewTitle")}
        confirmLabel={t("renew")}
        isPending={renew.isPending}
        onConfirm={() => renew.mutate({ id })}
        onCancel={close}
      >
        <p className="text-text-2">{t("renewText")}</p>
        {renew.isError ? <Notice tone="err">{states("notSaved")}</Notice> : null}
      </AlertDialog>
    </>
  );
}
