import { readdir } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { HEARTBEAT_LIMIT_MS, withinLimit } from "./within-limit";

export interface Readiness {
  status: "ready" | "not_ready";
  database: "ok" | "down";
  migrations: "ok" | "pending" | "unknown";
  /** `elsewhere`: another process, or an Inngest server, has the jobs done. */
  jobs: "ok" | "down" | "elsewhere";
}

/** Whether this process can do its part, for whoever sends it requests or restarts it. Never throws. */
export async function checkReadiness(): Promise<Readiness> {
  const state = await withinLimit(readState());
  if (!state)
    return { status: "not_ready", database: "down", migrations: "unknown", jobs: hasJobs() ? "down" : "elsewhere" };
  const migrations = state.pending === 0 ? "ok" : "pending";
  const jobs = hasJobs() ? (state.alive ? "ok" : "down") : "elsewhere";
  return { status: migrations === "ok" && jobs !== "down" ? "ready" : "not_ready", database: "ok", migrations, jobs };
}

function hasJobs(): boolean {
  return usesEmbeddedExecutor() && env().LOKARIO_ROLE !== "web" && !process.env.VERCEL;
}

async function readState(): Promise<{ pending: number; alive: boolean }> {
  const applied = await db.$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
  const names = new Set(applied.map(({ name }) => name));
  const pending = (await listMigrations()).filter((name) => !names.has(name)).length;
  const own = { pid: process.pid, hostname: hostname() };
  const lastSeenAt = { gt: new Date(Date.now() - HEARTBEAT_LIMIT_MS) };
  return { pending, alive: (await db.executorWorker.count({ where: { ...own, lastSeenAt } })) > 0 };
}

/** What this build expects of its database. */
async function listMigrations(): Promise<string[]> {
  const entries = await readdir(path.resolve("prisma/migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
