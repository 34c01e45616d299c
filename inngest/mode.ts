/**
 * Whether this process's functions run on the embedded executor: true unless an Inngest server is configured, by both
 * keys or by INNGEST_DEV. Reads the raw environment, because modules that ask are also loaded by a build, which has none.
 */
export function usesEmbeddedExecutor(variables: NodeJS.ProcessEnv = process.env): boolean {
  if (namesDevServer(variables.INNGEST_DEV)) return false;
  const hasEventKey = Boolean(variables.INNGEST_EVENT_KEY);
  const hasSigningKey = Boolean(variables.INNGEST_SIGNING_KEY);
  if (hasEventKey !== hasSigningKey) {
    const missing = hasEventKey ? "INNGEST_SIGNING_KEY" : "INNGEST_EVENT_KEY";
    throw new Error(`${missing} is missing: set both Inngest keys to use an Inngest server, or neither.`);
  }
  return !hasEventKey;
}

/** INNGEST_DEV holds a flag or the development server's address. */
function namesDevServer(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}
