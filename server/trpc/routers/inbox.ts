import { countConversations } from "@/server/inbox/count-conversations";
import { getConversation } from "@/server/inbox/get-conversation";
import { getMessageFrame } from "@/server/inbox/get-message-frame";
import { listConversations } from "@/server/inbox/list-conversations";
import { markSeen, markUnseen } from "@/server/inbox/mark-seen";
import { ConversationRef, ConversationRefs, ListConversations, MessageRefById } from "@/server/inbox/schema";
import { memberProcedure, router } from "@/server/trpc/trpc";

export const inboxRouter = router({
  list: memberProcedure.input(ListConversations).query(({ ctx, input }) => listConversations(ctx.viewer, input)),
  get: memberProcedure.input(ConversationRef).query(({ ctx, input }) => getConversation(ctx.viewer, input.id)),
  frame: memberProcedure.input(MessageRefById).query(({ ctx, input }) => getMessageFrame(ctx.viewer, input.messageId)),
  markSeen: memberProcedure.input(ConversationRefs).mutation(({ ctx, input }) => markSeen(ctx.viewer, input.ids)),
  markUnseen: memberProcedure.input(ConversationRefs).mutation(({ ctx, input }) => markUnseen(ctx.viewer, input.ids)),
  counts: memberProcedure.query(({ ctx }) => countConversations(ctx.viewer)),
});
