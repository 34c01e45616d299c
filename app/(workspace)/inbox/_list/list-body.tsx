"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { ErrorCard } from "@/app/_ui/error-card";
import type { MailboxView } from "@/server/mailboxes/views";
import { wantSubjectFocus } from "../_conversation/wanted-focus";
import type { InboxState } from "../_data/use-inbox";
import { usePrefetchConversation } from "../_data/use-prefetch-conversation";
import { formatFilters, NO_FILTERS } from "../_filters/inbox-filters";
import { useExcerpts } from "../_search/use-excerpts";
import { ConversationGrid } from "./conversation-grid";
import { EmptyList } from "./empty-list";
import { ListSkeleton } from "./list-skeleton";
import { NewMailPill } from "./new-mail-pill";

/** The conversations, or why there are none. */
export function ListBody({ inbox, mailboxes }: { inbox: InboxState; mailboxes: MailboxView[] }) {
  const t = useTranslations();
  const describe = useDescribeError();
  const prefetch = usePrefetchConversation();
  const { location, conversations } = inbox;
  const { list, items, fresh } = conversations;
  const { open } = location;
  const asked = formatFilters(location.filters);
  const [shown, setShown] = useState(asked);
  // The former list stays while another one loads.
  if (shown !== asked && !list.isPlaceholderData) setShown(asked);
  const excerpts = useExcerpts(list.data?.pages ?? [], location.filters.q);

  const handleOpen = useCallback(
    (id: string, byKey: boolean) => {
      if (byKey || window.matchMedia("(max-width: 767px)").matches) wantSubjectFocus();
      open(id);
    },
    [open],
  );

  if (list.isPending) return <ListSkeleton />;
  if (list.isError && items.length === 0) {
    const error = readError(list.error);
    return (
      <div className="p-4">
        <ErrorCard
          title={t("common.states.loadFailed", { what: t("inbox.what.list") })}
          text={describe(error.code, error.detail).text}
        >
          <Button onPress={() => void list.refetch()}>{t("common.actions.retry")}</Button>
        </ErrorCard>
      </div>
    );
  }
  if (items.length === 0) {
    return (
      <EmptyList filters={location.filters} mailboxes={mailboxes} onClear={() => location.changeFilters(NO_FILTERS)} />
    );
  }

  const handleShowFresh = () => {
    conversations.showFresh();
    const [first] = conversations.head?.items ?? [];
    // The rows are there once React has rendered the new list.
    if (first) setTimeout(() => inbox.focus(first.id));
  };
  return (
    <div className="relative min-h-0 flex-1 border-border border-t" aria-busy={list.isPlaceholderData || undefined}>
      {fresh > 0 && <NewMailPill count={fresh} onShow={handleShowFresh} />}
      <ConversationGrid
        // Another list begins at its top.
        key={shown}
        ref={inbox.list}
        items={items}
        order={inbox.order}
        openId={location.openId}
        search={location.filters.q}
        excerpts={excerpts}
        selection={inbox.selection}
        onOpen={handleOpen}
        onRest={prefetch}
        isLoadingMore={list.isFetchingNextPage}
        onLoadMore={conversations.loadMore}
      />
      {list.isFetchNextPageError && (
        <div className="absolute inset-x-4 bottom-4 flex items-center justify-between gap-3 rounded-card border border-border bg-surface p-3 shadow-pop">
          {t("inbox.list.loadMoreFailed")}
          <Button onPress={() => void list.fetchNextPage()}>{t("common.actions.retry")}</Button>
        </div>
      )}
    </div>
  );
}
