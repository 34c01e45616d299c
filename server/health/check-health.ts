import { setTimeout as sleep } from "node:timers/promises";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import packageJson from "@/package.json";
import { db } from "@/server/db/client";

const HEARTBEAT_LIMIT_MS = 30_000;
const DATABASE_LIMIT_MS = 5_000;

export interface Health {
  status: "ok" | "down";
  database: "ok" | "down";
  /** `inngest`: an Inngest server runs the jobs, and answers for them itself. */
  jobs: "ok" | "down" | "inngest";
  version: string;
}

/** Whether each part of this installation works, for whoever watches it. Never throws, and answers within seconds. */
export async function checkHealth(): Promise<Health> {
  const lastSeenAt = await readHeartbeat();
  const database = lastSeenAt === undefined ? "down" : "ok";
  const jobs = usesEmbeddedExecutor() ? judgeHeartbeat(lastSeenAt) : "inngest";
  const status = database === "ok" && jobs !== "down" ? "ok" : "down";
  return { status, database, jobs, version: packageJson.version };
}

/** The newest sign of life of an executor, null when there was none, undefined when the database does not answer. */
async function readHeartbeat(): Promise<Date | null | undefined> {
  const query = db.executorWorker.aggregate({ _max: { lastSeenAt: true } }).then(({ _max }) => _max.lastSeenAt);
  const limit = sleep(DATABASE_LIMIT_MS, undefined, { ref: false });
  return Promise.race([query.catch(() => undefined), limit]);
}

function judgeHeartbeat(lastSeenAt: Date | null | undefined): "ok" | "down" {
  return lastSeenAt && Date.now() - lastSeenAt.getTime() < HEARTBEAT_LIMIT_MS ? "ok" : "down";
}
