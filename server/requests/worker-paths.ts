const MONITORS = ["/api/health", "/api/ready", "/api/metrics"];

/** Whether a worker process answers this path: those of monitors, and of the Inngest server that has it work. */
export function answersAsWorker(pathname: string): boolean {
  return MONITORS.includes(pathname) || pathname === "/api/inngest";
}
