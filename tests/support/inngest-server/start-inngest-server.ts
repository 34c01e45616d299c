import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { listenOnLoopback } from "../listen-on-loopback";
import { executeRun } from "./execute-run";
import { keepStep, type Operation, type RegisteredFunction, type SentEvent, type ServerRun } from "./run";

const SIGNING_KEY = "signkey-test-5f3c1e0d9b8a7766554433221100ffee";
const EVENT_KEY = "event-key-of-the-tests";

export type InngestServer = Awaited<ReturnType<typeof startInngestServer>>;

/**
 * An Inngest server in small, on loopback: it takes events, registers an application's functions, calls them with signed
 * requests, and keeps runs and steps. Written after what a real one was seen to do; it keeps no schedules by itself
 * (`tick`), and no wait lasts.
 */
export async function startInngestServer() {
  let functions: RegisteredFunction[] = [];
  const runs: ServerRun[] = [];
  const faults: unknown[] = [];

  const server = createServer(async (request, response) => {
    const answer = accept(request.url ?? "", await readJson(request));
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  const { port, stop } = await listenOnLoopback(server);

  function accept(path: string, body: unknown): object | null {
    if (path === `/e/${EVENT_KEY}`) return { status: 200, ids: (body as Partial<SentEvent>[]).map(takeEvent) };
    if (path.startsWith("/fn/register")) {
      functions = (body as { functions: RegisteredFunction[] }).functions;
      return { ok: true, modified: true };
    }
    const [, runId] = /^\/v1\/checkpoint\/([^/]+)\/async$/.exec(path) ?? [];
    const run = runs.find(({ id }) => id === runId);
    if (!run) return null;
    run.attempt = 0;
    for (const step of (body as { steps: Operation[] }).steps) keepStep(run, step);
    return {};
  }

  function takeEvent(sent: Partial<SentEvent>): string {
    const event = { id: sent.id ?? randomUUID(), name: sent.name ?? "", data: sent.data ?? {}, ts: Date.now() };
    for (const registered of functions) if (listensTo(registered, event)) start(registered, event);
    return event.id;
  }

  function start(registered: RegisteredFunction, event: SentEvent, steps: ServerRun["steps"] = []): ServerRun | null {
    const { id: functionId, singleton } = registered;
    if (singleton && runs.some((run) => run.status === "running" && isTwin(run, functionId, event))) return null;
    const id = randomUUID();
    const run: ServerRun = {
      ...{ id, functionId, event, steps, status: "running", attempt: 0, requests: 0 },
      ...{ output: null, error: null },
    };
    runs.push(run);
    void executeRun(run, registered, SIGNING_KEY)
      .then(() => run.status === "failed" && takeEvent(failureOf(run)))
      .catch((error: unknown) => faults.push(error));
    return run;
  }

  function require(functionId: string): RegisteredFunction {
    const registered = functions.find(({ id }) => id === `lokario-${functionId}`);
    if (!registered) throw new Error(`${functionId} is not registered`);
    return registered;
  }

  return {
    /** The variables by which an application finds this server. */
    env: {
      INNGEST_BASE_URL: `http://localhost:${port}`,
      INNGEST_EVENT_KEY: EVENT_KEY,
      INNGEST_SIGNING_KEY: SIGNING_KEY,
    },
    runs,
    functions: () => functions.map(({ id }) => id),
    /** A schedule's time has come. */
    tick: (functionId: string) =>
      start(require(functionId), { id: randomUUID(), name: "inngest/scheduled.timer", data: {}, ts: Date.now() }),
    /** « Rerun » in the dashboard, from the step that failed. */
    rerun: ({ functionId, event, steps }: ServerRun) =>
      start(
        require(functionId.replace(/^lokario-/, "")),
        event,
        steps.filter(({ error }) => error === undefined),
      ),
    /** Waits until nothing runs, and tells what went wrong on this side. */
    async settle(): Promise<void> {
      for (const deadline = Date.now() + 60_000; runs.some(({ status }) => status === "running"); ) {
        if (faults.length > 0) throw faults[0];
        if (Date.now() > deadline) throw new Error(`still running: ${JSON.stringify(runs.at(-1))}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop,
  };
}

function listensTo({ id, triggers }: RegisteredFunction, event: SentEvent): boolean {
  const failed = event.name === "inngest/function.failed";
  return (
    triggers.some((trigger) => trigger.event === event.name) && (!failed || id === `${event.data.function_id}-failure`)
  );
}

function isTwin(run: ServerRun, functionId: string, { data }: SentEvent): boolean {
  return run.functionId === functionId && run.event.data.mailboxId === data.mailboxId;
}

function failureOf({ id, functionId, event, error }: ServerRun): Partial<SentEvent> {
  return { name: "inngest/function.failed", data: { function_id: functionId, run_id: id, error, event } };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return JSON.parse(body || "null");
}
