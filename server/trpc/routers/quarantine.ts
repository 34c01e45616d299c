import { MailboxRef } from "@/server/mailboxes/schema";
import { ignoreQuarantined } from "@/server/quarantine/ignore-quarantined";
import { listQuarantined } from "@/server/quarantine/list-quarantined";
import { restoreIgnored } from "@/server/quarantine/restore-ignored";
import { retryQuarantined } from "@/server/quarantine/retry-quarantined";
import { QuarantineSelection } from "@/server/quarantine/schema";
import { ownerProcedure, router } from "../trpc";

export const quarantineRouter = router({
  list: ownerProcedure.input(MailboxRef).query(({ ctx, input }) => listQuarantined(ctx.viewer, input.id)),
  retry: ownerProcedure
    .input(QuarantineSelection)
    .mutation(({ ctx, input }) => retryQuarantined(ctx.viewer, input, "MANUAL")),
  ignore: ownerProcedure.input(QuarantineSelection).mutation(({ ctx, input }) => ignoreQuarantined(ctx.viewer, input)),
  restore: ownerProcedure.input(QuarantineSelection).mutation(({ ctx, input }) => restoreIgnored(ctx.viewer, input)),
});
