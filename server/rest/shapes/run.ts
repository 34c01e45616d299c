import { z } from "zod";
import { RestErrorShape } from "./error";
import { Instant } from "./values";

export const RUN_STATUSES = ["queued", "running", "success", "partial", "error", "cancelled"] as const;
export const RUN_TRIGGERS = ["schedule", "manual", "api", "cli", "replay", "idle"] as const;

const Status = z.enum(RUN_STATUSES);

/** A sync that was asked for, or joined. */
export const RunRef = z.object({ runId: z.string(), status: Status }).meta({ id: "RunRef" });

/** How a sync ended. */
export const RunOutcome = z
  .object({
    runId: z.string(),
    status: Status,
    imported: z.int(),
    duplicates: z.int(),
    quarantined: z.int(),
    error: RestErrorShape.nullable(),
  })
  .meta({ id: "RunOutcome" });

export const RunSummary = z
  .object({
    id: z.string(),
    /** The same, under the name that it has where a sync was asked for. */
    runId: z.string(),
    integrationId: z.int32(),
    trigger: z.enum(RUN_TRIGGERS),
    replayOf: z.string().nullable(),
    status: Status,
    queuedAt: Instant,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    verify: z.boolean(),
    total: z.int(),
    done: z.int(),
    imported: z.int(),
    duplicates: z.int(),
    filtered: z.int(),
    quarantined: z.int(),
    reflagged: z.int(),
    vanished: z.int(),
    error: RestErrorShape.nullable(),
  })
  .meta({ id: "RunSummary" });

const RunStep = z
  .object({
    name: z.string(),
    status: z.enum(["running", "success", "error", "skipped"]),
    attempt: z.int(),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    counts: z.record(z.string(), z.number()),
    error: RestErrorShape.nullable(),
  })
  .meta({ id: "RunStep" });

export const Run = RunSummary.extend({ steps: z.array(RunStep) }).meta({ id: "Run" });
