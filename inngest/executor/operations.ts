import { z } from "zod";

/** What the SDK tells its server in a 206 answer or a checkpoint; an operation that is not handled is refused later. */
const Operation = z.object({
  op: z.string(),
  id: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

export type Operation = z.infer<typeof Operation>;

export const Operations = z.union([z.array(Operation), Operation.transform((operation) => [operation])]);
