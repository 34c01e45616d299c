"use client";

import { useDeferredValue, useState } from "react";
import { useShowShortcuts } from "@/app/_shell/shortcuts/shortcuts-help";
import { DockedPanel } from "../_client-panel/docked-panel";
import { ConversationPane } from "../_conversation/conversation-pane";
import { useInbox } from "../_data/use-inbox";
import { ListPane } from "../_list/list-pane";
import { LazyDraftPane } from "./lazy-draft-pane";
import { NothingOpen } from "./nothing-open";
import { OpenClient } from "./open-client";
import { useInboxShortcuts } from "./use-inbox-shortcuts";
import { useInboxTitle } from "./use-inbox-title";
import { useMedia } from "./use-media";

/** The Inbox: the list, the open conversation and its client, side by side or one at a time. */
export function InboxScreen() {
  const inbox = useInbox();
  const isWide = useMedia("(min-width: 1280px)");
  const [isDocked, setDocked] = useState(true);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const showShortcuts = useShowShortcuts();
  const isPanelOpen = isWide ? isDocked : isDrawerOpen;
  const setPanelOpen = isWide ? setDocked : setDrawerOpen;
  useInboxShortcuts(inbox, () => setPanelOpen(!isPanelOpen));
  // The row is marked at once; drawing what it opens may take longer and must not hold up the next key.
  const { openId, draftId } = useDeferredValue(inbox.location);
  useInboxTitle(openId);
  const isOpen = openId !== null || draftId !== null;

  return (
    <div className="flex h-[calc(100dvh-7.5rem)] md:h-dvh">
      <ListPane inbox={inbox} isOpen={isOpen} />
      <section className={`flex min-w-0 flex-1 ${isOpen ? "" : "max-md:hidden"}`}>
        {openId === null && draftId !== null && (
          <LazyDraftPane
            key={draftId}
            id={draftId}
            onClose={inbox.location.close}
            onSent={(id) => inbox.location.open(id, { replace: true })}
          />
        )}
        {!isOpen && <NothingOpen onShowShortcuts={showShortcuts} />}
        {openId !== null && (
          <ConversationPane
            key={openId}
            id={openId}
            inbox={inbox}
            isPanelOpen={isPanelOpen}
            onTogglePanel={() => setPanelOpen(!isPanelOpen)}
          />
        )}
      </section>
      {openId !== null && (
        <DockedPanel isWide={isWide} isOpen={isPanelOpen} onClose={() => setPanelOpen(false)}>
          <OpenClient id={openId} />
        </DockedPanel>
      )}
    </div>
  );
}
