import "server-only";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { ConversationRef } from "@/server/inbox/schema";
import { listInput } from "../_data/list-input";
import { parseFilters } from "../_filters/inbox-filters";
import { InboxScreen } from "./inbox-screen";

/** What Next hands to a page of the address's query. */
export type SearchParams = Record<string, string | string[] | undefined>;

interface InboxPageProps {
  searchParams: SearchParams;
  openId: string | null;
}

/** Both routes of the Inbox: reads what the screen shows first, so that it comes whole. */
export async function InboxPage({ searchParams, openId }: InboxPageProps) {
  const filters = parseFilters({ get: (name) => [searchParams[name]].flat()[0] ?? null });
  if (openId !== null && !ConversationRef.safeParse({ id: openId }).success) notFound();
  await Promise.all([
    prefetch(trpc.inbox.list.queryOptions(listInput(filters))),
    prefetch(trpc.inbox.unread.queryOptions()),
    prefetch(trpc.mailboxes.list.queryOptions()),
    prefetch(trpc.account.me.queryOptions()),
    openId !== null && prefetch(trpc.inbox.get.queryOptions({ id: openId })),
  ]);
  return (
    <Hydrated>
      <InboxScreen />
    </Hydrated>
  );
}

export async function inboxMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}
