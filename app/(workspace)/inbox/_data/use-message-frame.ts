"use client";

import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "@/app/_trpc/client";

type Client = ReturnType<typeof useTRPCClient>;

/** The document of an open message. */
export function useMessageFrame(messageId: string) {
  return useQuery(messageFrameOptions(useTRPCClient(), messageId));
}

/** Fetches the document before the message is shown. */
export function prefetchMessageFrame(queryClient: QueryClient, client: Client, messageId: string): Promise<void> {
  return queryClient.prefetchQuery(messageFrameOptions(client, messageId));
}

/** The document of an HTML mail. It never changes, so live changes leave it alone: its key is none of `inbox`. */
function messageFrameOptions(client: Client, messageId: string) {
  return queryOptions({
    queryKey: ["mail-frame", messageId],
    queryFn: ({ signal }) => client.inbox.frame.query({ messageId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
