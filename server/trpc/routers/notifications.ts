import { getNotifications } from "@/server/alerts/get-notifications";
import { Notifications } from "@/server/alerts/schema";
import { setNotifications } from "@/server/alerts/set-notifications";
import { ownerProcedure, router } from "../trpc";

export const notificationsRouter = router({
  get: ownerProcedure.query(({ ctx }) => getNotifications(ctx.viewer)),
  set: ownerProcedure.input(Notifications).mutation(({ ctx, input }) => setNotifications(ctx.viewer, input)),
});
