"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/trpc/router";
import { TRPCProvider } from "./client";
import { browserLinks } from "./links";
import { makeQueryClient } from "./query-client";
import { readError } from "./read-error";

let browserClient: QueryClient | undefined;

/** Gives the screens below their data: one cache per browser tab, one per request on the server. */
export function DataProvider({ children }: { children: ReactNode }) {
  const queryClient = typeof window === "undefined" ? makeQueryClient() : requireBrowserClient();
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: browserLinks() }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** Not React state: a suspense on first render would throw the cache away. */
function requireBrowserClient(): QueryClient {
  browserClient ??= makeQueryClient(leaveWhenSignedOut);
  return browserClient;
}

/** The session ended elsewhere: sign in again, then come back to the same place. */
function leaveWhenSignedOut(error: Error): void {
  if (readError(error).code !== "auth.required") return;
  const next = window.location.pathname + window.location.search;
  window.location.assign(`/login?expired=1&next=${encodeURIComponent(next)}`);
}
