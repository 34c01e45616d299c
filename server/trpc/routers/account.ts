import { createFirstOwner } from "@/server/auth/create-first-owner";
import { describeAccount } from "@/server/auth/describe-account";
import { FirstOwner } from "@/server/auth/schema";
import { memberProcedure, publicProcedure, router } from "../trpc";

export const accountRouter = router({
  me: memberProcedure.query(({ ctx }) => describeAccount(ctx.viewer)),
  setup: publicProcedure.input(FirstOwner).mutation(async ({ input }) => {
    await createFirstOwner(input);
  }),
});
