"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { ConversationSkeleton } from "../_conversation/conversation-skeleton";

const loadConversation = () => import("../_conversation/conversation-pane");
const loadDraft = () => import("../_composer/draft-pane");
const loadClient = () => import("./open-client");

// « loading » makes each its own boundary: without it the whole page would wait, and be hidden meanwhile.
/** The list is there first; what opens beside it comes with its first use. */
export const ConversationPane = dynamic(() => loadConversation().then((file) => file.ConversationPane), {
  loading: () => <ConversationSkeleton />,
});
export const DraftPane = dynamic(() => loadDraft().then((file) => file.DraftPane), {
  loading: () => <ConversationSkeleton />,
});
export const OpenClient = dynamic(() => loadClient().then((file) => file.OpenClient), { loading: () => null });

/** Fetches the panes once the page has come to rest, so that the first one opens at once too. */
export function useLoadedPanes() {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadConversation(), loadClient()]).catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, []);
}

const REST_MS = 3_000;
