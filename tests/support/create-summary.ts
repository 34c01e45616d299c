import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

/** A daily summary to this owner that no mail server took. */
export function createSummary({ companyId, userId }: Viewer) {
  return db.alertMail.create({
    data: {
      ...{ id: randomUUID(), companyId, userId, kind: "SUMMARY", day: new Date("2026-11-23") },
      ...{ status: "FAILED", attempts: 9, errorCode: "smtp.throttled", errorDetail: { host: "smtp.a.test" } },
    },
  });
}
