import { memberProcedure, router } from "../trpc";
import { watchChanges } from "../watch-changes";

export const liveRouter = router({
  changes: memberProcedure.subscription(({ ctx, signal }) =>
    watchChanges({ sessionId: ctx.sessionId, companyId: ctx.viewer.companyId }, signal ?? new AbortController().signal),
  ),
});
