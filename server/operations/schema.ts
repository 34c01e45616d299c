import { z } from "zod";

export const ListFailedJobsInput = z.object({
  /** From the answer before: `nextCursor`. */
  cursor: z.uuid().optional(),
});

export type ListFailedJobsInput = z.infer<typeof ListFailedJobsInput>;

export const ReplayJobsInput = z.object({ ids: z.array(z.uuid()).min(1).max(100) });

export type ReplayJobsInput = z.infer<typeof ReplayJobsInput>;
