/** Steps of a sync in the order in which a person sees them (server/sync). */
export const STEP_NAMES = [
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

export type StepName = (typeof STEP_NAMES)[number];

export function isStepName(value: unknown): value is StepName {
  return STEP_NAMES.some((name) => name === value);
}
