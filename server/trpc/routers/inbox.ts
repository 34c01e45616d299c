import { countUnread } from "@/server/inbox/count-unread";
import { fileConversations } from "@/server/inbox/file-conversations";
import { getConversation } from "@/server/inbox/get-conversation";
import { getMessageFrame } from "@/server/inbox/get-message-frame";
import { joinConversations } from "@/server/inbox/join-conversations";
import { listConversations } from "@/server/inbox/list-conversations";
import { markSeen, markUnseen } from "@/server/inbox/mark-seen";
import {
  CompleteSearch,
  ConversationRef,
  ConversationRefs,
  FileConversations,
  FindExcerpts,
  JoinConversations,
  ListConversations,
  MessageFrameRequest,
  MessageRefById,
  SplitConversation,
  UndoFiling,
} from "@/server/inbox/schema";
import { completeSearch } from "@/server/inbox/search/complete-search";
import { findExcerpts } from "@/server/inbox/search/find-excerpts";
import { splitConversation } from "@/server/inbox/split-conversation";
import { distrustSender, trustSender } from "@/server/inbox/trust-sender";
import { undoFiling } from "@/server/inbox/undo-filing";
import { memberProcedure, router } from "@/server/trpc/trpc";

export const inboxRouter = router({
  list: memberProcedure.input(ListConversations).query(({ ctx, input }) => listConversations(ctx.viewer, input)),
  completeSearch: memberProcedure.input(CompleteSearch).query(({ ctx, input }) => completeSearch(ctx.viewer, input)),
  excerpts: memberProcedure.input(FindExcerpts).query(({ ctx, input }) => findExcerpts(ctx.viewer, input)),
  split: memberProcedure.input(SplitConversation).mutation(({ ctx, input }) => splitConversation(ctx.viewer, input)),
  join: memberProcedure.input(JoinConversations).mutation(({ ctx, input }) => joinConversations(ctx.viewer, input)),
  get: memberProcedure.input(ConversationRef).query(({ ctx, input }) => getConversation(ctx.viewer, input.id)),
  frame: memberProcedure
    .input(MessageFrameRequest)
    .query(({ ctx, input: { messageId, origin, showImages } }) =>
      getMessageFrame(ctx.viewer, messageId, { origin, show: showImages }),
    ),
  trustSender: memberProcedure
    .input(MessageRefById)
    .mutation(({ ctx, input }) => trustSender(ctx.viewer, input.messageId)),
  distrustSender: memberProcedure
    .input(MessageRefById)
    .mutation(({ ctx, input }) => distrustSender(ctx.viewer, input.messageId)),
  markSeen: memberProcedure.input(ConversationRefs).mutation(({ ctx, input }) => markSeen(ctx.viewer, input.ids)),
  markUnseen: memberProcedure.input(ConversationRefs).mutation(({ ctx, input }) => markUnseen(ctx.viewer, input.ids)),
  file: memberProcedure.input(FileConversations).mutation(({ ctx, input }) => fileConversations(ctx.viewer, input)),
  undoFiling: memberProcedure.input(UndoFiling).mutation(({ ctx, input }) => undoFiling(ctx.viewer, input)),
  unread: memberProcedure.query(({ ctx }) => countUnread(ctx.viewer)),
});
