"use client";

import { type ComponentType, createContext, use } from "react";
import { onDemand, useOnDemand } from "@/app/_ui/on-demand";
import type { OpenedConversationProps } from "./opened-conversation";

/** What shows a conversation: no part of the Inbox's first load. */
export const conversationCode = onDemand<ComponentType<OpenedConversationProps>>(async () => {
  const { OpenedConversation } = await import("./opened-conversation");
  return OpenedConversation;
});

/** On a page that begins with a conversation, what shows it; else null. */
export const ReadyConversation = createContext<ComponentType<OpenedConversationProps> | null>(null);

/** What shows a conversation, once it is there. */
export function useConversationCode(isWanted: boolean): ComponentType<OpenedConversationProps> | null {
  const ready = use(ReadyConversation);
  const fetched = useOnDemand(conversationCode, isWanted && ready === null);
  return ready ?? fetched;
}
