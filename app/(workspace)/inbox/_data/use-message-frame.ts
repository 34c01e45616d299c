"use client";

import { keepPreviousData, type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "@/app/_trpc/client";

type Client = ReturnType<typeof useTRPCClient>;

/** Of all frames: what the company trusts changes them. */
export const MESSAGE_FRAMES = ["mail-frame"];

/** The document of an open message, with its remote images once the reader asked for them. */
export function useMessageFrame(messageId: string, showImages: boolean) {
  const options = messageFrameOptions(useTRPCClient(), messageId, showImages);
  return useQuery({ ...options, placeholderData: keepPreviousData });
}

/** Fetches the document before the message is shown. */
export function prefetchMessageFrame(queryClient: QueryClient, client: Client, messageId: string): Promise<void> {
  return queryClient.prefetchQuery(messageFrameOptions(client, messageId, false));
}

/** The document of an HTML mail. It never changes, so live changes leave it alone: its key is none of `inbox`. */
function messageFrameOptions(client: Client, messageId: string, showImages: boolean) {
  return queryOptions({
    queryKey: [...MESSAGE_FRAMES, messageId, showImages],
    queryFn: ({ signal }) =>
      client.inbox.frame.query({ messageId, showImages, origin: window.location.origin }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
