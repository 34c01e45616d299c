/** Called by Next once per server process, before the first request. */
export async function register(): Promise<void> {
  // This very form lets the bundler leave Node's modules out of the other runtimes.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startServerParts } = await import("./instrumentation-node");
    await startServerParts();
  }
}
