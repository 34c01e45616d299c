"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { DraftView } from "@/server/outbox/views";
import { useDraftCache } from "../_composer/use-draft-cache";
import { TOLD_BELOW } from "./draft-refusal";
import { NoteLine } from "./note-line";
import { useCountdown } from "./use-countdown";
import { useTakeBack } from "./use-take-back";

/** A mail that waits: for its ten seconds, its time, or another try. */
export function Departing({ draft }: { draft: DraftView }) {
  const t = useTranslations("composer.outgoing");
  const trpc = useTRPC();
  const cache = useDraftCache();
  const takeBack = useTakeBack();
  const hurry = useMutation(trpc.drafts.hurry.mutationOptions({ meta: TOLD_BELOW, onSettled: () => cache.refresh() }));
  const isBrief = !draft.scheduled && draft.error === null;
  return (
    <>
      {isBrief ? <Countdown draft={draft} /> : <Waiting draft={draft} />}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => takeBack.take(draft)} isPending={takeBack.isPending}>
          {t(isBrief ? "undo" : "backToDraft")}
        </Button>
        {!isBrief && (
          <Button variant="quiet" onPress={() => hurry.mutate({ id: draft.id })}>
            {t(draft.error ? "retryNow" : "sendNow")}
          </Button>
        )}
      </div>
    </>
  );
}

function Countdown({ draft }: { draft: DraftView }) {
  const t = useTranslations("composer.outgoing");
  const seconds = useCountdown(draft.waitsMs ?? 0, draft.version);
  // Told once, and not each second.
  return (
    <NoteLine>
      <span aria-hidden>{t("countdown", { seconds })}</span>
      <span className="sr-only">{t("toast")}</span>
    </NoteLine>
  );
}

function Waiting({ draft }: { draft: DraftView }) {
  const t = useTranslations("composer.outgoing");
  const format = useFormatter();
  const describe = useDescribeError();
  if (!draft.sendAt) return null;
  if (draft.error) {
    const time = format.dateTime(draft.sendAt, { timeStyle: "short" });
    return (
      <NoteLine>
        {t("waiting", { cause: describe(draft.error.code, draft.error.detail).text })} {t("nextTry", { time })}
      </NoteLine>
    );
  }
  const date = format.dateTime(draft.sendAt, { dateStyle: "full", timeStyle: "short" });
  return (
    <>
      <NoteLine>{t("scheduled", { date })}</NoteLine>
      {draft.unlessAnswered && <p className="text-text-3">{t("unlessAnswered")}</p>}
    </>
  );
}
