import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requireEndpoint } from "./require-endpoint";

/** Removes an endpoint with its secret and its deliveries, those that wait among them. */
export async function deleteEndpoint(viewer: Viewer, id: number): Promise<void> {
  await requireEndpoint(viewer, id);
  await db.webhookEndpoint.deleteMany({ where: { id } });
}
