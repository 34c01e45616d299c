"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { useAnnounce } from "@/app/_ui/announcer";

/** « Relancer », one or many; says how many were started. */
export function useReplayJobs() {
  const t = useTranslations("operations");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const describeError = useDescribeError();
  const replay = useMutation(
    trpc.operations.replay.mutationOptions({
      onSuccess: ({ started }) => announce(t("replayed", { count: started })),
      onError: (error) => {
        const { code, detail } = readError(error);
        announce(describeError(code, detail).text);
      },
      onSettled: () => queryClient.invalidateQueries(trpc.operations.pathFilter()),
    }),
  );
  const failure = replay.error ? readError(replay.error) : null;
  return {
    replay: (ids: string[]) => replay.mutate({ ids }),
    pendingIds: replay.isPending ? replay.variables.ids : [],
    started: replay.data?.started,
    failure: failure && describeError(failure.code, failure.detail).text,
  };
}
