"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { DraftView } from "@/server/outbox/views";
import { useDraftCache } from "../_composer/use-draft-cache";
import { TOLD_BELOW } from "./draft-refusal";

/** Nobody knows whether it went: a person decides, so that the client does not get it twice. */
export function Uncertain({ draft }: { draft: DraftView }) {
  const t = useTranslations("composer.outgoing");
  const cache = useDraftCache();
  const settle = useMutation(
    useTRPC().drafts.settle.mutationOptions({ meta: TOLD_BELOW, onSettled: () => cache.refresh() }),
  );
  return (
    <div role="alert">
      <Notice tone="warn">
        <p className="font-semibold">{t("uncertain")}</p>
        <p>{t("uncertainText")}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onPress={() => settle.mutate({ id: draft.id, wasSent: true })}>{t("wasSent")}</Button>
          <Button onPress={() => settle.mutate({ id: draft.id, wasSent: false })}>{t("sendAgain")}</Button>
        </div>
      </Notice>
    </div>
  );
}
