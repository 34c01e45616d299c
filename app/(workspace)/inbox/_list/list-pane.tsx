"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import type { MailboxView } from "@/server/mailboxes/views";
import { useNewMailAnnouncement } from "../_components/use-new-mail-announcement";
import { NotSaved } from "../_conversation/not-saved";
import type { InboxState } from "../_data/use-inbox";
import { useFilingActions } from "../_filing/use-filing-actions";
import { FilterBar } from "../_filters/filter-bar";
import { SearchNotices } from "../_search/search-notices";
import { useThreading } from "../_threads/use-threading";
import { DraftLinks } from "./draft-links";
import { ListBody } from "./list-body";
import { ListTotal } from "./list-total";
import { MailboxBanners } from "./mailbox-banners";
import { NewMailButton } from "./new-mail-button";
import { SelectionBar } from "./selection-bar";

const NONE: MailboxView[] = [];

interface ListPaneProps {
  inbox: InboxState;
  /** Whether a conversation or a draft is beside it; on a phone it covers the list. */
  isOpen: boolean;
}

/** The left side: search and filters, what is wrong with a mailbox, the conversations. */
export function ListPane({ inbox, isOpen }: ListPaneProps) {
  const t = useTranslations("inbox");
  const { location, conversations, selectedIds, selection, marking } = inbox;
  const mailboxes = useQuery(useTRPC().mailboxes.list.queryOptions()).data ?? NONE;
  useNewMailAnnouncement(conversations);

  const file = useFilingActions(inbox);
  const threading = useThreading(location);
  const handleJoin = () => {
    threading.join(selectedIds);
    selection.release();
  };
  const handleMark = (seen: boolean) => {
    marking.mark({ ids: selectedIds, seen });
    selection.release();
  };
  return (
    <section
      ref={inbox.pane}
      aria-label={t("list.label")}
      className={`flex w-full shrink-0 flex-col border-border bg-surface md:w-[320px] md:border-r lg:w-96 ${isOpen ? "max-md:absolute max-md:w-0" : ""}`}
    >
      {/* On a phone an open conversation covers the list; the page keeps its one h1. */}
      <div className={`flex items-center justify-between px-4 pt-4 pb-2 ${isOpen ? "max-md:sr-only" : ""}`}>
        <h1 tabIndex={-1} className="font-semibold text-h1">
          {t("title")}
        </h1>
        <span className="flex items-center gap-2">
          <ListTotal total={conversations.total} />
          <NewMailButton />
        </span>
      </div>
      <div className={`flex min-h-0 flex-1 flex-col ${isOpen ? "max-md:hidden" : ""}`}>
        <div className="px-4 pb-3 empty:hidden">
          <DraftLinks />
        </div>
        <div className="px-4 pb-3">
          <FilterBar filters={location.filters} mailboxes={mailboxes} onChange={location.changeFilters} />
        </div>
        <div className="flex flex-col gap-2 px-4 pb-3 empty:hidden">
          <SearchNotices notices={conversations.notices} />
          <MailboxBanners mailboxes={mailboxes} />
          {!isOpen && <NotSaved change={marking} />}
          {!isOpen && <NotSaved change={inbox.filing} />}
          {!isOpen && <NotSaved change={threading} />}
        </div>
        <ListBody inbox={inbox} mailboxes={mailboxes} />
        {/* Below the list, where its coming moves no row. */}
        {selectedIds.length > 0 && (
          <SelectionBar
            selected={conversations.items.filter(({ id }) => selection.selected.has(id))}
            onMark={handleMark}
            onFile={(target) => file(selectedIds, target)}
            onJoin={handleJoin}
            onClear={selection.clear}
          />
        )}
      </div>
    </section>
  );
}
