"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";
import type { Mailbox } from "../_data/views";

/** « Réessayer » and « Ignorer », of one mail or of all; ignoring shows at once and can be taken back. */
export function useDecisions({ id: mailboxId }: Mailbox, onRetry: (ids: number[] | "all") => void) {
  const t = useTranslations("integrations.quarantine");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const [failure, setFailure] = useState("");
  const listKey = trpc.quarantine.list.queryKey({ id: mailboxId });

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.quarantine.pathFilter()),
      queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    ]);
  const refuse = (error: unknown) => {
    const { code, detail } = readError(error);
    setFailure(describeError(code, detail).text);
  };
  const shared = { onError: refuse, onSettled: refresh };

  const retry = useMutation(
    trpc.quarantine.retry.mutationOptions({
      onError: refuse,
      onSuccess: async (_run, { ids }) => {
        // Until it is read again the list tells of the try before.
        await refresh();
        onRetry(ids);
      },
    }),
  );
  const restore = useMutation(
    trpc.quarantine.restore.mutationOptions({
      ...shared,
      onSuccess: (_nothing, { ids }) => announce(t("restored", { count: ids.length })),
    }),
  );
  const ignore = useMutation(
    trpc.quarantine.ignore.mutationOptions({
      ...shared,
      onMutate: async ({ ids }) => {
        await queryClient.cancelQueries({ queryKey: listKey });
        queryClient.setQueryData(
          listKey,
          (list) =>
            list && {
              ...list,
              items: list.items.filter(({ id }) => ids !== "all" && !ids.includes(id)),
              total: ids === "all" ? 0 : list.total - ids.length,
            },
        );
      },
      onSuccess: (ids) => {
        const text = t("ignored", { count: ids.length });
        announce(text);
        offerUndo({ text, onUndo: () => restore.mutate({ mailboxId, ids }) });
      },
    }),
  );

  return {
    failure,
    isRetrying: retry.isPending,
    retry(ids: number[] | "all") {
      setFailure("");
      retry.mutate({ mailboxId, ids });
    },
    ignore(ids: number[] | "all") {
      setFailure("");
      ignore.mutate({ mailboxId, ids });
    },
  };
}
