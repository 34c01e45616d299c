import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/router";

type Operations = inferRouterOutputs<AppRouter>["operations"];

export type Overview = Operations["get"];
export type ActiveJob = Overview["jobs"][number];
export type FailedJob = Operations["failures"]["jobs"][number];
