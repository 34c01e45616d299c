"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ConversationPage, Excerpt } from "@/server/inbox/views";

export type Excerpts = ReadonlyMap<string, Excerpt>;

const NONE: Excerpts = new Map();

/** Where the conversations of the loaded pages have what is searched for; asked for behind the list, which does not wait. */
export function useExcerpts(pages: ConversationPage[], q: string): Excerpts {
  const trpc = useTRPC();
  const asked = q === "" ? [] : pages.filter((page) => page.items.length > 0);
  return useQueries({
    queries: asked.map(({ items }) =>
      trpc.inbox.excerpts.queryOptions({ q, ids: items.map(({ id }) => id) }, { staleTime: Number.POSITIVE_INFINITY }),
    ),
    combine: joinExcerpts,
  });
}

function joinExcerpts(results: { data?: Excerpt[] | undefined }[]): Excerpts {
  const found = results.flatMap(({ data }) => data ?? []);
  return found.length === 0 ? NONE : new Map(found.map((excerpt) => [excerpt.id, excerpt]));
}
