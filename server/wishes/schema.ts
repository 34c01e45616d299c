import { z } from "zod";

const decision = z.enum(["retry", "drop"]);

/** About the failed changes of one conversation, or of a mailbox. */
export const DecideWishes = z.union([
  z.object({ conversationId: z.uuid(), decision }),
  z.object({ mailboxId: z.int32().positive(), decision }),
]);
export type DecideWishes = z.infer<typeof DecideWishes>;
