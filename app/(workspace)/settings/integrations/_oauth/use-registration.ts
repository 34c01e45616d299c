"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { OauthKey } from "@/server/providers/oauth";

/** Whether the operator registered this installation with a provider, and the address to register; for owners only. */
export function useRegistration(key: OauthKey | null): { isMissing: boolean; callbackUrl: string } {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.oauth.providers.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const provider = data?.find((known) => known.key === key);
  return { isMissing: provider?.configured === false, callbackUrl: provider?.callbackUrl ?? "" };
}
