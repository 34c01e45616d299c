import { usesEmbeddedExecutor } from "@/inngest/mode";
import packageJson from "@/package.json";
import { db } from "@/server/db/client";
import { HEARTBEAT_LIMIT_MS, withinLimit } from "./within-limit";

export interface Health {
  status: "ok" | "down";
  database: "ok" | "down";
  /** `inngest`: an Inngest server runs the jobs, and answers for them itself. */
  jobs: "ok" | "down" | "inngest";
  version: string;
}

/** Whether each part of this installation works, for whoever watches it. Never throws, and answers within seconds. */
export async function checkHealth(): Promise<Health> {
  const found = await withinLimit(db.executorWorker.aggregate({ _max: { lastSeenAt: true } }));
  const database = found ? "ok" : "down";
  const jobs = usesEmbeddedExecutor() ? judgeHeartbeat(found?._max.lastSeenAt) : "inngest";
  const status = database === "ok" && jobs !== "down" ? "ok" : "down";
  return { status, database, jobs, version: packageJson.version };
}

/** By the newest sign of life of an executor. */
function judgeHeartbeat(lastSeenAt: Date | null | undefined): "ok" | "down" {
  return lastSeenAt && Date.now() - lastSeenAt.getTime() < HEARTBEAT_LIMIT_MS ? "ok" : "down";
}
