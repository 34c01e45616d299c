import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { api } from "@/app/_trpc/server";
import { appErrorOf } from "@/server/trpc/error-mapping";
import type { RunWithSteps } from "./views";

/** The sync of an address, read once per request; « not found » for what is not this mailbox's. */
export const requireRunOfPage = cache(async (mailboxId: string, runId: string): Promise<RunWithSteps> => {
  await requireSignedIn();
  const run = await api.mailboxes.run({ runId }).catch((error) => {
    const { code } = appErrorOf(error);
    if (code === "request.not_found" || code === "request.invalid") notFound();
    throw error;
  });
  if (String(run.mailboxId) !== mailboxId) notFound();
  return run;
});
