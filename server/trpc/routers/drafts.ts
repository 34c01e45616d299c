import { discardDraft, restoreDraft } from "@/server/outbox/discard-draft";
import { getDraft } from "@/server/outbox/get-draft";
import { hurryDraft } from "@/server/outbox/hurry-draft";
import { listDrafts } from "@/server/outbox/list-drafts";
import { listDraftsOf } from "@/server/outbox/list-drafts-of";
import { openDraft } from "@/server/outbox/open-draft";
import { queueDraft } from "@/server/outbox/queue-draft";
import { removeFile } from "@/server/outbox/remove-file";
import { saveDraft } from "@/server/outbox/save-draft";
import {
  DiscardDraft,
  DraftFileRef,
  DraftRef,
  DraftsOfConversation,
  OpenDraft,
  SaveDraft,
  SendDraft,
  SettleDraft,
  SuggestAddresses,
} from "@/server/outbox/schema";
import { settleUncertain } from "@/server/outbox/settle-uncertain";
import { suggestAddresses } from "@/server/outbox/suggest-addresses";
import { takeBack } from "@/server/outbox/take-back";
import { memberProcedure, router } from "../trpc";

export const draftsRouter = router({
  list: memberProcedure.query(({ ctx }) => listDrafts(ctx.viewer)),
  ofConversation: memberProcedure
    .input(DraftsOfConversation)
    .query(({ ctx, input }) => listDraftsOf(ctx.viewer, input.conversationId)),
  get: memberProcedure.input(DraftRef).query(({ ctx, input }) => getDraft(ctx.viewer, input.id)),
  open: memberProcedure.input(OpenDraft).mutation(({ ctx, input }) => openDraft(ctx.viewer, input)),
  save: memberProcedure.input(SaveDraft).mutation(({ ctx, input }) => saveDraft(ctx.viewer, input)),
  discard: memberProcedure.input(DiscardDraft).mutation(({ ctx, input }) => discardDraft(ctx.viewer, input)),
  restore: memberProcedure.input(DraftRef).mutation(({ ctx, input }) => restoreDraft(ctx.viewer, input.id)),
  removeFile: memberProcedure
    .input(DraftFileRef)
    .mutation(({ ctx, input }) => removeFile(ctx.viewer, input.id, input.fileId)),
  send: memberProcedure.input(SendDraft).mutation(({ ctx, input }) => queueDraft(ctx.viewer, input)),
  takeBack: memberProcedure.input(DraftRef).mutation(({ ctx, input }) => takeBack(ctx.viewer, input.id)),
  hurry: memberProcedure.input(DraftRef).mutation(({ ctx, input }) => hurryDraft(ctx.viewer, input.id)),
  settle: memberProcedure
    .input(SettleDraft)
    .mutation(({ ctx, input }) => settleUncertain(ctx.viewer, input.id, input.wasSent)),
  suggestAddresses: memberProcedure
    .input(SuggestAddresses)
    .query(({ ctx, input }) => suggestAddresses(ctx.viewer, input.q)),
});
