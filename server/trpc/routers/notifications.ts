import { getNotifications } from "@/server/alerts/get-notifications";
import { retryMail } from "@/server/alerts/retry-mail";
import { AlertMailRef, Notifications } from "@/server/alerts/schema";
import { setNotifications } from "@/server/alerts/set-notifications";
import { ownerProcedure, router } from "../trpc";

export const notificationsRouter = router({
  get: ownerProcedure.query(({ ctx }) => getNotifications(ctx.viewer)),
  retryMail: ownerProcedure.input(AlertMailRef).mutation(({ ctx, input }) => retryMail(ctx.viewer, input.id)),
  set: ownerProcedure.input(Notifications).mutation(({ ctx, input }) => setNotifications(ctx.viewer, input)),
});
