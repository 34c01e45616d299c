"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { POLL_MS } from "./poll";
import type { Mailbox } from "./views";

/** One mailbox, kept up to date; `initial` is as the server read it for the page. */
export function useMailbox(initial: Mailbox): Mailbox {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.mailboxes.get.queryOptions(
      { id: initial.id },
      { initialData: initial, refetchInterval: ({ state }) => state.data?.state === "running" && POLL_MS },
    ),
  );
  return data;
}
