"use client";

import { useShowShortcuts } from "@/app/_shell/shortcuts/shortcuts-help";
import { DockedPanel } from "../_client-panel/docked-panel";
import { ConversationPane } from "../_conversation/conversation-pane";
import type { InboxState } from "../_data/use-inbox";
import { LazyDraftPane } from "./lazy-draft-pane";
import { NothingOpen } from "./nothing-open";
import { OpenClient } from "./open-client";
import { useArrived } from "./use-arrived";

interface ReadingPaneProps {
  inbox: InboxState;
  isWide: boolean;
  isPanelOpen: boolean;
  onPanelOpenChange: (isOpen: boolean) => void;
}

/** Beside the list: the open conversation and its client, or a draft. */
export function ReadingPane({ inbox, isWide, isPanelOpen, onPanelOpenChange }: ReadingPaneProps) {
  const showShortcuts = useShowShortcuts();
  const { openId, draftId, open, close } = inbox.location;
  const shownId = useArrived(openId);
  // One after the other, so that a key between them need not wait for both.
  const clientOf = useArrived(shownId);
  const isOpen = openId !== null || draftId !== null;
  return (
    <>
      <section className={`flex min-w-0 flex-1 ${isOpen ? "" : "max-md:hidden"}`}>
        {openId === null && draftId !== null && (
          <LazyDraftPane key={draftId} id={draftId} onClose={close} onSent={(id) => open(id, { replace: true })} />
        )}
        {!isOpen && <NothingOpen onShowShortcuts={showShortcuts} />}
        {shownId !== null && (
          <ConversationPane
            key={shownId}
            id={shownId}
            inbox={inbox}
            isPanelOpen={isPanelOpen}
            onTogglePanel={() => onPanelOpenChange(!isPanelOpen)}
          />
        )}
      </section>
      {shownId !== null && (
        <DockedPanel isWide={isWide} isOpen={isPanelOpen} onClose={() => onPanelOpenChange(false)}>
          {clientOf !== null && <OpenClient id={clientOf} />}
        </DockedPanel>
      )}
    </>
  );
}
