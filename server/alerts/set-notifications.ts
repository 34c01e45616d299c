import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { getNotifications } from "./get-notifications";
import type { Notifications } from "./schema";
import type { NotificationsView } from "./views";

/** Saves what this owner wants to hear of; the delay holds for the whole company. */
export async function setNotifications(
  viewer: Viewer,
  { alertDelayMinutes, ...choice }: Notifications,
): Promise<NotificationsView> {
  const { companyId, userId } = viewer;
  await db.$transaction([
    db.company.update({ where: { id: companyId }, data: { alertDelayMinutes } }),
    db.notificationChoice.upsert({
      where: { companyId_userId: { companyId, userId } },
      create: { companyId, userId, ...choice },
      update: choice,
    }),
  ]);
  return getNotifications(viewer);
}
