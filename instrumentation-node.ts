import { startExecutor } from "@/inngest/executor/start-executor";
import { stopBeforeExit } from "@/inngest/executor/stop-before-exit";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import { createFirstOwnerFromEnv } from "@/server/auth/create-first-owner-from-env";
import { env } from "@/server/env";

/** What a server process needs besides answering: a valid environment, its first owner, and its jobs. */
export async function startServerParts(): Promise<void> {
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  env();
  await createFirstOwnerFromEnv();
  await startJobs();
}

/** A serverless function ends with its answer, so there an Inngest server is needed. */
async function startJobs(): Promise<void> {
  if (!usesEmbeddedExecutor()) return;
  if (process.env.VERCEL) {
    console.error("Aucune synchronisation : indiquez INNGEST_EVENT_KEY et INNGEST_SIGNING_KEY.");
    return;
  }
  const executor = await startExecutor();
  stopBeforeExit(() => executor.stop());
}
