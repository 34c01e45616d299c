"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../_trpc/client";

/** Who is signed in; undefined until it is known. */
export function useAccount() {
  return useQuery(useTRPC().account.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data;
}

/** Whether the person may change settings; false until it is known, so that no button appears in vain. */
export function useIsOwner(): boolean {
  return useAccount()?.role === "OWNER";
}
