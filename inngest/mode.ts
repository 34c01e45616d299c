/**
 * Whether this process's functions run on the embedded executor: true unless an Inngest server is configured, by both
 * keys or by INNGEST_DEV. Reads the raw environment, because modules that ask are also loaded by a build, which has none.
 */
export function usesEmbeddedExecutor(variables: NodeJS.ProcessEnv = process.env): boolean {
  const { INNGEST_DEV, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = variables;
  return !namesDevServer(INNGEST_DEV) && !(INNGEST_EVENT_KEY && INNGEST_SIGNING_KEY);
}

/** INNGEST_DEV holds a flag or the development server's address. */
function namesDevServer(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}
