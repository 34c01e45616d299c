"use client";

import type { ReactNode } from "react";
import { ReadyConversation } from "./conversation-code";
import { OpenedConversation } from "./opened-conversation";

/** Around a page that begins with a conversation: the server writes it too, and the browser fetches its code with the page. */
export function WithConversation({ children }: { children: ReactNode }) {
  return <ReadyConversation value={OpenedConversation}>{children}</ReadyConversation>;
}
