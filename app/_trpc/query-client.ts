import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

/**
 * A cache whose settled entries cross from server to browser. Pending ones stay behind: what `useQuery` reads would be
 * pending in the server's HTML, often settled in the browser, and hydration would fail. `onError` sees every error of
 * a query or mutation.
 */
export function makeQueryClient(onError: (error: Error) => void = () => {}): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Live changes invalidate what is shown; time alone rarely should.
      queries: { staleTime: 30_000, retry: shouldRetry },
      dehydrate: {
        serializeData: superjson.serialize,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** Only what can pass by itself is asked again, and only by the browser: a page does not wait for it. */
function shouldRetry(failures: number, error: unknown): boolean {
  if (typeof window === "undefined") return false;
  const status = (error as { data?: { httpStatus?: number } }).data?.httpStatus ?? 503;
  return failures < 2 && status >= 500;
}
