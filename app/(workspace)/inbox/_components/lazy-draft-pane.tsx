"use client";

import dynamic from "next/dynamic";
import { ConversationSkeleton } from "../_conversation/conversation-skeleton";

/** The place of a new mail, fetched when somebody writes one. */
export const LazyDraftPane = dynamic(() => import("../_composer/draft-pane").then((file) => file.DraftPane), {
  // Its own boundary: without it the whole page would wait, and be hidden meanwhile.
  loading: () => <ConversationSkeleton />,
});
