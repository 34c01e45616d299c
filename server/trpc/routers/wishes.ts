import { MailboxRef } from "@/server/mailboxes/schema";
import { decideWishes } from "@/server/wishes/decide-wishes";
import { getWriting } from "@/server/wishes/get-writing";
import { DecideWishes } from "@/server/wishes/schema";
import { memberProcedure, router } from "../trpc";

export const wishesRouter = router({
  ofMailbox: memberProcedure.input(MailboxRef).query(({ ctx, input }) => getWriting(ctx.viewer, input.id)),
  decide: memberProcedure.input(DecideWishes).mutation(({ ctx, input }) => decideWishes(ctx.viewer, input)),
});
