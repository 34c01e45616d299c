import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** From now on the remote images of whoever wrote this message are always shown (« Toujours pour cet expéditeur »). */
export async function trustSender(viewer: Viewer, messageId: string): Promise<void> {
  const sender = await requireSender(viewer, messageId);
  await db.trustedSender.upsert({ where: { companyId_address: sender }, create: sender, update: {} });
}

/** Holds them back again. */
export async function distrustSender(viewer: Viewer, messageId: string): Promise<void> {
  await db.trustedSender.deleteMany({ where: await requireSender(viewer, messageId) });
}

export async function isTrustedSender(companyId: number, fromAddress: string): Promise<boolean> {
  const address = fromAddress.toLowerCase();
  return address !== "" && (await db.trustedSender.count({ where: { companyId, address } })) > 0;
}

async function requireSender({ companyId }: Viewer, messageId: string) {
  const message = await db.message.findFirst({ where: { id: messageId, companyId }, select: { fromAddress: true } });
  if (!message?.fromAddress) throw new AppError("request.not_found");
  return { companyId, address: message.fromAddress.toLowerCase() };
}
