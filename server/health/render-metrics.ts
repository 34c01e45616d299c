import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { countConnections } from "@/server/db/large-texts";
import { logError } from "@/server/log/log-error";
import { metrics } from "@/server/metrics/metrics";
import { readInstallation } from "./read-installation";

// Next bundles apart what it loads apart: the process is measured once.
const shared = globalThis as typeof globalThis & { lokarioMeasured?: boolean };

/** Everything that is measured, as Prometheus reads it: of this process, and of the whole installation. */
export async function renderMetrics(): Promise<{ text: string; contentType: string }> {
  const { registry } = metrics();
  if (!shared.lokarioMeasured) collectDefaultMetrics({ register: registry, prefix: "lokario_" });
  shared.lokarioMeasured = true;
  const now = new Registry();
  measurePool(now);
  await measureInstallation(now);
  return { text: `${await registry.metrics()}\n${await now.metrics()}`, contentType: registry.contentType };
}

function measurePool(registry: Registry): void {
  const { total, idle, waiting } = countConnections();
  const pool = gauge(registry, "lokario_database_connections", "Connections of this process to PostgreSQL.", "state");
  pool.set({ state: "busy" }, total - idle);
  pool.set({ state: "idle" }, idle);
  gauge(registry, "lokario_database_waiting", "Queries that wait for a connection.").set(waiting);
}

/** Equal in every process's answer: take the maximum, not the sum. */
async function measureInstallation(registry: Registry): Promise<void> {
  const up = gauge(registry, "lokario_database_up", "1 when PostgreSQL answers.");
  up.set(0);
  const state = await readInstallation().catch((error: unknown) => logError("metrics: the database is away", error));
  if (!state) return;
  up.set(1);
  for (const { name, help, label, values } of state) {
    const one = gauge(registry, name, help, label);
    for (const [value, count] of Object.entries(values)) one.set(label ? { [label]: value } : {}, count);
  }
}

function gauge(registry: Registry, name: string, help: string, label?: string) {
  return new Gauge({ name, help, labelNames: label ? [label] : [], registers: [registry] });
}
