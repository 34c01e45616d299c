/** What a person sees of a run, in this order. */
export const SYNC_STEPS = [
  "dns",
  "tcp",
  "tls",
  "login",
  "folders",
  "plan",
  "import",
  "changes",
  "associate",
  "close",
] as const;

export type SyncStepName = (typeof SYNC_STEPS)[number];

/** Tells the name of a step from anything else that stands in the detail of an error. */
export function isSyncStepName(value: unknown): value is SyncStepName {
  return SYNC_STEPS.some((name) => name === value);
}
