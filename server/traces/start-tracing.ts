import { logError } from "@/server/log/log-error";

interface Tracing {
  /** Sends what waits; never throws. */
  flush(): Promise<void>;
}

const shared = globalThis as typeof globalThis & { lokarioTracing?: Promise<Tracing> };

/**
 * Sends traces to the OpenTelemetry collector of OTEL_EXPORTER_OTLP_ENDPOINT; without one nothing is loaded. The other
 * OTEL_ variables (headers, service name, sampling) mean what OpenTelemetry says.
 */
export async function startTracing(): Promise<void> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  shared.lokarioTracing ??= load();
  await shared.lokarioTracing;
}

/** For a process that ends, or is frozen, after its answer. */
export async function flushTraces(): Promise<void> {
  await (await shared.lokarioTracing)?.flush();
}

async function load(): Promise<Tracing> {
  const [{ OTLPTraceExporter }, { detectResources, envDetector, resourceFromAttributes }, sdk] = await Promise.all([
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
    import("@opentelemetry/sdk-trace-node"),
  ]);
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "lokario" }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter(), { scheduledDelayMillis: 1_000 })],
  });
  provider.register();
  return {
    flush: () => provider.forceFlush().catch((error: unknown) => logError("traces: not sent", error)),
  };
}
