import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { getNotifications } from "./get-notifications";
import { due } from "./queue-mails";
import type { NotificationsView } from "./views";

/** « Réessayer maintenant »: a mail to this owner that could not leave is tried once more; one in hand is left alone. */
export async function retryMail(viewer: Viewer, id: string): Promise<NotificationsView> {
  const { companyId, userId } = viewer;
  await transactWithEvents(async (tx, announce) => {
    const mail = await tx.alertMail.findFirst({ where: { id, companyId, userId }, select: { id: true } });
    if (!mail) throw new AppError("request.not_found");
    const { count } = await tx.alertMail.updateMany({
      where: { id, status: { in: ["PENDING", "FAILED"] }, claimedUntil: null },
      data: { status: "PENDING", nextAttemptAt: new Date() },
    });
    if (count > 0) announce(due(id));
  });
  return getNotifications(viewer);
}
