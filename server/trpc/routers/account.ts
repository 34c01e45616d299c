import { createFirstOwner } from "@/server/auth/create-first-owner";
import { describeAccount } from "@/server/auth/describe-account";
import { ChosenLanguage, FirstOwner } from "@/server/auth/schema";
import { setLanguage } from "@/server/auth/set-language";
import { memberProcedure, publicProcedure, router } from "../trpc";

export const accountRouter = router({
  me: memberProcedure.query(({ ctx }) => describeAccount(ctx.viewer)),
  setLanguage: memberProcedure.input(ChosenLanguage).mutation(({ ctx, input }) => setLanguage(ctx.viewer, input)),
  setup: publicProcedure.input(FirstOwner).mutation(async ({ input }) => {
    await createFirstOwner(input);
  }),
});
