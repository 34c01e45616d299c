import { fetchAttachments } from "@/server/archive/fetch-attachments";
import { getInvitation } from "@/server/inbox/get-invitation";
import { getMessageHeaders } from "@/server/inbox/get-message-headers";
import { getMessageText } from "@/server/inbox/get-message-text";
import { MessageFiles, MessageRefById } from "@/server/inbox/schema";
import { memberProcedure, router } from "@/server/trpc/trpc";

/** What is read of one message when somebody asks for it. */
export const messagesRouter = router({
  text: memberProcedure.input(MessageRefById).query(({ ctx, input }) => getMessageText(ctx.viewer, input.messageId)),
  fetchFiles: memberProcedure
    .input(MessageFiles)
    .mutation(({ ctx, input }) => fetchAttachments(ctx.viewer, input.messageId, input.attachmentId)),
  invitation: memberProcedure
    .input(MessageRefById)
    .query(({ ctx, input }) => getInvitation(ctx.viewer, input.messageId)),
  headers: memberProcedure
    .input(MessageRefById)
    .query(({ ctx, input }) => getMessageHeaders(ctx.viewer, input.messageId)),
});
