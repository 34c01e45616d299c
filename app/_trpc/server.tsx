import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cache, type ReactNode } from "react";
import { findSessionId } from "@/server/auth/session";
import { appRouter } from "@/server/trpc/router";
import { createCallerFactory } from "@/server/trpc/trpc";
import { makeQueryClient } from "./query-client";

const requestQueryClient = cache(() => makeQueryClient());

const createContext = cache(async () => ({ sessionId: await findSessionId() }));

/** Query options for `prefetch` in server components. */
export const trpc = createTRPCOptionsProxy({ ctx: createContext, router: appRouter, queryClient: requestQueryClient });

/** Calls procedures directly, for pages that are rendered on the server only. */
export const api = createCallerFactory(appRouter)(createContext);

/** Starts a query on the server. Await it: what has not settled, the browser asks again. Never throws. */
export function prefetch<Data, Failure, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<void> {
  return requestQueryClient().prefetchQuery(options);
}

/** Hands what was prefetched in this request to the browser's cache. */
export function Hydrated({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(requestQueryClient())}>{children}</HydrationBoundary>;
}
