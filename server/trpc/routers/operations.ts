import { getOperations } from "@/server/operations/get-operations";
import { listFailedJobs } from "@/server/operations/list-failed-jobs";
import { replayJobs } from "@/server/operations/replay-jobs";
import { ListFailedJobsInput, ReplayJobsInput } from "@/server/operations/schema";
import { ownerProcedure, router } from "../trpc";

export const operationsRouter = router({
  get: ownerProcedure.query(({ ctx }) => getOperations(ctx.viewer)),
  failures: ownerProcedure.input(ListFailedJobsInput).query(({ ctx, input }) => listFailedJobs(ctx.viewer, input)),
  replay: ownerProcedure.input(ReplayJobsInput).mutation(({ ctx, input }) => replayJobs(ctx.viewer, input)),
});
