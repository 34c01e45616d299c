"use client";

import { useShowShortcuts } from "@/app/_shell/shortcuts/shortcuts-help";
import { ConversationSkeleton } from "../_conversation/conversation-skeleton";
import type { InboxState } from "../_data/use-inbox";
import { useConversationCode } from "./conversation-code";
import { LazyDraftPane } from "./lazy-draft-pane";
import { NothingOpen } from "./nothing-open";
import { useArrived } from "./use-arrived";

interface ReadingPaneProps {
  inbox: InboxState;
  isWide: boolean;
  isPanelOpen: boolean;
  onPanelOpenChange: (isOpen: boolean) => void;
}

/** Beside the list: the open conversation and its client, or a draft. */
export function ReadingPane({ inbox, ...panel }: ReadingPaneProps) {
  const showShortcuts = useShowShortcuts();
  const { openId, draftId, open, close } = inbox.location;
  const shownId = useArrived(openId);
  // One after the other, so that a key between them need not wait for both.
  const clientOf = useArrived(shownId);
  const OpenedConversation = useConversationCode(openId !== null);
  if (shownId !== null && OpenedConversation !== null) {
    return <OpenedConversation id={shownId} clientOf={clientOf} inbox={inbox} {...panel} />;
  }
  const isOpen = openId !== null || draftId !== null;
  return (
    <section className={`flex min-w-0 flex-1 ${isOpen ? "" : "max-md:hidden"}`}>
      {openId === null && draftId !== null && (
        <LazyDraftPane key={draftId} id={draftId} onClose={close} onSent={(id) => open(id, { replace: true })} />
      )}
      {!isOpen && <NothingOpen onShowShortcuts={showShortcuts} />}
      {shownId !== null && (
        <div className="mx-auto w-full max-w-3xl px-6 py-5 max-md:px-4">
          <ConversationSkeleton />
        </div>
      )}
    </section>
  );
}
