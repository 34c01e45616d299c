"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useShowShortcuts } from "@/app/_shell/shortcuts/shortcuts-help";
import { DockedPanel } from "../_client-panel/docked-panel";
import { draftOf } from "../_composer/open-draft";
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
  const { openId } = inbox.location;
  useInboxTitle(openId);
  const draftId = draftOf(useSearchParams());

  return (
    <div className="flex h-[calc(100dvh-7.5rem)] md:h-dvh">
      <ListPane inbox={inbox} />
      <section className={`flex min-w-0 flex-1 ${openId === null && draftId === null ? "max-md:hidden" : ""}`}>
        {openId === null && draftId !== null && (
          <LazyDraftPane
            key={draftId}
            id={draftId}
            onClose={inbox.location.close}
            onSent={(id) => inbox.location.open(id, { replace: true })}
          />
        )}
        {openId === null && draftId === null && <NothingOpen onShowShortcuts={showShortcuts} />}
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
