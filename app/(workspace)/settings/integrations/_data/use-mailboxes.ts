"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { keepOrder, orderMailboxes } from "./order-mailboxes";
import { POLL_MS } from "./poll";

/** The company's mailboxes, kept up to date; the order is that of the moment the list was opened. */
export function useMailboxes() {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.mailboxes.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => state.data?.some((mailbox) => mailbox.state === "running") && POLL_MS,
    }),
  );
  const [shown, setShown] = useState<number[] | null>(null);
  if (query.data && shown === null) setShown(orderMailboxes(query.data).map(({ id }) => id));
  return { ...query, mailboxes: query.data && keepOrder(query.data, shown ?? []) };
}
