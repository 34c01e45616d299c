import type { AppError } from "@/server/errors";

/** One step on the way to a service, with its time and what became of it. */
export type StageOf<Name extends string> = { name: Name; ms: number } & (
  | { ok: true; error?: undefined }
  | { ok: false; error: AppError }
);
