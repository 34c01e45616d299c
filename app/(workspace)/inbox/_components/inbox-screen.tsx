"use client";

import { useState } from "react";
import { useInbox } from "../_data/use-inbox";
import { ListPane } from "../_list/list-pane";
import { conversationCode } from "./conversation-code";
import { ReadingPane } from "./reading-pane";
import { useFirstInput } from "./use-first-input";
import { useInboxShortcuts } from "./use-inbox-shortcuts";
import { useInboxTitle } from "./use-inbox-title";
import { useMedia } from "./use-media";

/** The Inbox: the list, the open conversation and its client, side by side or one at a time. */
export function InboxScreen() {
  const inbox = useInbox();
  const isWide = useMedia("(min-width: 1280px)");
  const [isDocked, setDocked] = useState(true);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const isPanelOpen = isWide ? isDocked : isDrawerOpen;
  const setPanelOpen = isWide ? setDocked : setDrawerOpen;
  useInboxShortcuts(inbox, () => setPanelOpen(!isPanelOpen));
  const { openId, draftId } = inbox.location;
  useInboxTitle(openId);
  useFirstInput(conversationCode.fetch);
  return (
    <div className="flex h-[calc(100dvh-7.5rem)] md:h-dvh">
      <ListPane inbox={inbox} isOpen={openId !== null || draftId !== null} />
      <ReadingPane inbox={inbox} isWide={isWide} isPanelOpen={isPanelOpen} onPanelOpenChange={setPanelOpen} />
    </div>
  );
}
