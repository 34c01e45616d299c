import { startExecutor } from "@/inngest/executor/start-executor";
import { stopBeforeExit } from "@/inngest/executor/stop-before-exit";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import { createFirstOwnerFromEnv } from "@/server/auth/create-first-owner-from-env";
import type { Viewer } from "@/server/auth/viewer";
import { connectDemo } from "@/server/demo/connect-demo";
import { startDemoIfConnected } from "@/server/demo/start-demo-if-connected";
import { env } from "@/server/env";
import { keepHeapSmall } from "@/server/health/keep-heap-small";
import { logError } from "@/server/log/log-error";
import { logger } from "@/server/log/logger";
import { startTracing } from "@/server/traces/start-tracing";
import { startWatching } from "@/server/watch/start-watching";

/** What a server process needs besides answering: a valid environment, its first owner, and its jobs. */
export async function startServerParts(): Promise<void> {
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { LOKARIO_ROLE } = env();
  await startTracing();
  keepHeapSmall();
  const newOwner = await createFirstOwnerFromEnv();
  // The demonstration's mail server lives where mailboxes are synced.
  if (LOKARIO_ROLE === "web") return;
  await startDemo(newOwner);
  await startJobs();
}

/** Before the jobs, which read its mailbox. LOKARIO_DEMO=1 connects it for the owner of an empty database. */
async function startDemo(newOwner: Viewer | null): Promise<void> {
  try {
    if (newOwner && env().LOKARIO_DEMO) await connectDemo(newOwner);
    else await startDemoIfConnected();
  } catch (error) {
    // Real mailboxes do not wait for it.
    logError("demo: not started", error);
  }
}

/** A serverless function ends with its answer, so there an Inngest server is needed. */
async function startJobs(): Promise<void> {
  if (!usesEmbeddedExecutor()) return;
  if (process.env.VERCEL) {
    logger().error("Aucune synchronisation : indiquez INNGEST_EVENT_KEY et INNGEST_SIGNING_KEY.");
    return;
  }
  const executor = await startExecutor();
  const watching = await startWatching();
  stopBeforeExit(async () => {
    await Promise.all([watching.stop(), executor.stop()]);
  });
}
