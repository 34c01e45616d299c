import { z } from "zod";

/** Mail in quarantine of one mailbox: some of it by id, or all of it. */
export const QuarantineSelection = z.object({
  mailboxId: z.int().positive(),
  ids: z.union([z.array(z.int().positive()).min(1).max(100_000), z.literal("all")]),
});
export type QuarantineSelection = z.output<typeof QuarantineSelection>;
