"use client";

import { DockedPanel } from "../_client-panel/docked-panel";
import { ConversationPane } from "../_conversation/conversation-pane";
import type { InboxState } from "../_data/use-inbox";
import { OpenClient } from "./open-client";

export interface OpenedConversationProps {
  id: string;
  /** Whose client is beside it; null while only the conversation is drawn. */
  clientOf: string | null;
  inbox: InboxState;
  isWide: boolean;
  isPanelOpen: boolean;
  onPanelOpenChange: (isOpen: boolean) => void;
}

/** A conversation and its client. */
export function OpenedConversation({ id, clientOf, inbox, isWide, ...panel }: OpenedConversationProps) {
  const { isPanelOpen, onPanelOpenChange } = panel;
  return (
    <>
      <section className="flex min-w-0 flex-1">
        <ConversationPane
          key={id}
          id={id}
          inbox={inbox}
          isPanelOpen={isPanelOpen}
          onTogglePanel={() => onPanelOpenChange(!isPanelOpen)}
        />
      </section>
      <DockedPanel isWide={isWide} isOpen={isPanelOpen} onClose={() => onPanelOpenChange(false)}>
        {clientOf !== null && <OpenClient id={clientOf} />}
      </DockedPanel>
    </>
  );
}
