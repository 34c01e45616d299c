import { afterAll, beforeAll, expect, it } from "vitest";
import { functions } from "@/inngest/functions/all-functions";
import { observeRequest } from "@/server/requests/observe-request";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import { captureLog } from "@/tests/support/capture-log";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { startTestExecutor, stopTestExecutors } from "@/tests/support/executor";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { startOtlpReceiver } from "@/tests/support/otlp-receiver";
import { connectAccount } from "@/tests/support/sync";
import { flushTraces, startTracing } from "./start-tracing";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>;
beforeAll(async () => {
  database = await useOwnDatabase();
  receiver = await startOtlpReceiver();
});
afterAll(async () => {
  await stopTestExecutors();
  await receiver.stop();
  await database.drop();
});

it("loads nothing without a collector", async () => {
  await startTracing();
  const lines = await captureLog(() => observeRequest(new Request("http://localhost/api/inbox/runs/1"), answer));
  expect(lines[0]).toMatchObject({ msg: "request", status: 200 });
  expect(lines[0]).not.toHaveProperty("traceId");
});

it("sends the spans of requests, jobs and the stages of syncs to the collector, without mail", async () => {
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url;
  await startTracing();
  const lines = await captureLog(() => observeRequest(new Request("http://localhost/api/inbox/runs/1"), answer));
  const { owner } = await createCompany();
  const account = imapUser("canary");
  deliver(account, buildMail({ subject: "canary" }));
  await startTestExecutor(functions);
  const { runId } = await requestSync(owner, await connectAccount(owner, account), "MANUAL");
  await waitForRun(owner, runId);
  await flushTraces();

  const find = (name: string) => receiver.spans.find((span) => span.name === name);
  expect(find("GET /api/inbox/runs/:id")?.traceId).toBe(lines[0]?.traceId);
  const step = find("sync-mailbox connect");
  expect(step?.attributes).toContainEqual({ key: "lokario.runId", value: { stringValue: runId } });
  for (const stage of ["sync dns", "sync tcp", "sync tls", "sync login", "sync folders"]) {
    expect(find(stage)).toMatchObject({ traceId: step?.traceId, parentSpanId: step?.spanId });
  }
  expect(find("sync import")).toBeDefined();
  expect(receiver.text()).not.toMatch(/canary/);
});

it("marks what failed with its code alone", async () => {
  const { withSpan } = await import("./with-span");
  const failing = withSpan("failing", {}, () => Promise.reject(new Error("canary@exemple.fr")));
  await expect(failing).rejects.toThrow();
  await flushTraces();
  expect(receiver.spans.find(({ name }) => name === "failing")?.status).toEqual({ code: 2, message: "internal" });
  expect(receiver.text()).not.toContain("canary");
});

async function answer(): Promise<Response> {
  return new Response("ok");
}
