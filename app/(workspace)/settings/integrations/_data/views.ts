import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/router";

type Answers = inferRouterOutputs<AppRouter>["mailboxes"];

export type Mailbox = Answers["get"];
export type Run = Answers["runs"]["runs"][number];
export type RunWithSteps = Answers["run"];
export type RunStep = RunWithSteps["steps"][number];
export type JournalLine = Answers["journal"][number];
export type Folder = Answers["folders"][number];
export type Verification = Answers["verification"];
export type Quarantine = inferRouterOutputs<AppRouter>["quarantine"]["list"];
export type Quarantined = Quarantine["items"][number];
