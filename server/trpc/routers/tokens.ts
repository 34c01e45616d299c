import { createToken } from "@/server/tokens/create-token";
import { listTokens } from "@/server/tokens/list-tokens";
import { revokeToken } from "@/server/tokens/revoke-token";
import { CreateToken, TokenRef } from "@/server/tokens/schema";
import { ownerProcedure, router } from "../trpc";

export const tokensRouter = router({
  list: ownerProcedure.query(({ ctx }) => listTokens(ctx.viewer)),
  create: ownerProcedure.input(CreateToken).mutation(({ ctx, input }) => createToken(ctx.viewer, input)),
  revoke: ownerProcedure.input(TokenRef).mutation(({ ctx, input }) => revokeToken(ctx.viewer, input.id)),
});
