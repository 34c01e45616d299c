"use client";

import { type ComponentType, createContext, use, useEffect, useState } from "react";
import { onDemand, useOnDemand } from "@/app/_ui/on-demand";
import type { OpenedConversationProps } from "./opened-conversation";

/** What shows a conversation: no part of the Inbox's first load. */
export const conversationCode = onDemand(() => import("./opened-conversation").then((file) => file.OpenedConversation));

/** On a page that begins with a conversation, what shows it; else null. */
export const ReadyConversation = createContext<ComponentType<OpenedConversationProps> | null>(null);

/** What shows a conversation, once it is there; where it cannot be fetched, the page offers to try again. */
export function useConversationCode(isWanted: boolean): ComponentType<OpenedConversationProps> | null {
  const ready = use(ReadyConversation);
  const fetched = useOnDemand(conversationCode);
  const code = ready ?? fetched;
  const isMissing = isWanted && code === null;
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (isMissing) void conversationCode.fetch().then((isThere) => setFailed(!isThere));
  }, [isMissing]);
  if (hasFailed) throw new Error("the code of a conversation could not be fetched");
  return code;
}
