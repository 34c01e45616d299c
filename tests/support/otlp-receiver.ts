import { createServer } from "node:http";
import { listenOnLoopback } from "./listen-on-loopback";

/** A span as a collector receives it, in the JSON of OTLP. */
export interface ReceivedSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status: { code?: number; message?: string };
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface Export {
  resourceSpans: { scopeSpans: { scope: { name: string }; spans: ReceivedSpan[] }[] }[];
}

/** A collector of OpenTelemetry traces on loopback. */
export async function startOtlpReceiver() {
  const spans: ReceivedSpan[] = [];
  let text = "";
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    text += body;
    const { resourceSpans } = JSON.parse(body) as Export;
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  const { port, stop } = await listenOnLoopback(server);
  return {
    url: `http://localhost:${port}`,
    spans,
    /** Everything received, as it came. */
    text: () => text,
    stop,
  };
}
