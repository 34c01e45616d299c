import { beginConnection, beginReconnection } from "@/server/oauth/begin-authorization";
import { findAttempt } from "@/server/oauth/find-attempt";
import { listProviders } from "@/server/oauth/list-providers";
import { AttemptRef, ConnectByOauth, ReconnectByOauth } from "@/server/oauth/schema";
import { ownerProcedure, router } from "../trpc";

export const oauthRouter = router({
  providers: ownerProcedure.query(() => listProviders()),
  attempt: ownerProcedure.input(AttemptRef).query(({ ctx, input }) => findAttempt(ctx.viewer, ctx.sessionId, input.id)),
  connect: ownerProcedure
    .input(ConnectByOauth)
    .mutation(({ ctx, input }) => beginConnection(ctx.viewer, ctx.sessionId, input)),
  reconnect: ownerProcedure
    .input(ReconnectByOauth)
    .mutation(({ ctx, input }) => beginReconnection(ctx.viewer, ctx.sessionId, input.id)),
});
