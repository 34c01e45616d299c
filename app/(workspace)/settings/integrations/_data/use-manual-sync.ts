"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { type AskedSyncs, listOutcomes } from "./sync-outcome";
import { usePatchMailbox } from "./use-patch-mailbox";
import type { Mailbox } from "./views";

const STARTED = { state: "running", error: null, progress: { runId: "", step: null, done: 0, total: 0 } } as const;

/** « Synchroniser »: shown at once, said when it starts and when it ends, or why not. A second press joins the run. */
export function useManualSync(mailboxes: readonly Mailbox[]) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const patchMailbox = usePatchMailbox();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const t = useTranslations("integrations.live");
  const [asked, setAsked] = useState<AskedSyncs>(new Map());

  const sync = useMutation(
    trpc.mailboxes.sync.mutationOptions({
      onMutate: ({ id }) => patchMailbox(id, STARTED),
      onError: (_error, { id }, putBack) => {
        putBack?.();
        setAsked((before) => new Map([...before].filter(([asked]) => asked !== id)));
      },
      onSettled: () => queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    }),
  );

  const { isPending } = sync;
  useEffect(() => {
    // While the request is under way only our own patch says « running »: what ended is known after it.
    const outcomes = isPending ? [] : [...listOutcomes(asked, mailboxes)];
    if (outcomes.length === 0) return;
    const sentences = outcomes.map(([, { name, error, newEmails }]) =>
      error
        ? t("failed", { name, title: describeError(error.code, error.detail).title })
        : t("finished", { name, count: newEmails }),
    );
    announce(sentences.join(" "));
    const ids = outcomes.map(([id]) => id);
    setAsked((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
  }, [isPending, asked, mailboxes, t, announce, describeError]);

  return {
    /** Of the last one asked for, when the server refused it. */
    refusalOf: ({ id }: Mailbox): unknown => (sync.variables?.id === id ? sync.error : null),
    start(mailbox: Mailbox) {
      if (mailbox.state === "running" || asked.has(mailbox.id)) return;
      announce(t("started", { name: mailbox.name }));
      setAsked((before) => new Map(before).set(mailbox.id, mailbox.messageCount));
      sync.mutate({ id: mailbox.id });
    },
  };
}
