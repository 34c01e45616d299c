"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { MESSAGE_FRAMES } from "./use-message-frame";

/** « Toujours pour cet expéditeur », and back: every frame is asked for again, as others may be from the same sender. */
export function useSenderTrust(messageId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: MESSAGE_FRAMES });
  const trusting = useMutation(trpc.inbox.trustSender.mutationOptions({ onSuccess }));
  const distrusting = useMutation(trpc.inbox.distrustSender.mutationOptions({ onSuccess }));
  return {
    trust: () => trusting.mutate({ messageId }),
    distrust: () => distrusting.mutate({ messageId }),
    isPending: trusting.isPending || distrusting.isPending,
    isError: trusting.isError || distrusting.isError,
  };
}
