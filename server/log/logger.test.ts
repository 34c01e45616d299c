import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { captureLog, captureLogText } from "@/tests/support/capture-log";
import { logError } from "./log-error";
import { withLogIds } from "./log-ids";
import { logger } from "./logger";

describe("logger", () => {
  it("writes one JSON line with time, level and process", async () => {
    const [line] = await captureLog(() => logger().info({ mailboxes: 3 }, "schedule"));
    expect(line).toMatchObject({ level: "info", msg: "schedule", mailboxes: 3, pid: process.pid });
    expect(Date.parse(String(line?.time))).toBeGreaterThan(0);
  });

  it("puts the ids of request, job and run on every line written inside, and on none outside", async () => {
    const lines = await captureLog(async () => {
      await withLogIds({ requestId: "r1" }, async () => {
        await sleep(1);
        logger().info("in the request");
        await withLogIds({ jobId: "j1", runId: "s1" }, async () => {
          await sleep(1);
          logError("in the run", new Error("x"), { mailboxId: 7 });
        });
      });
      logger().info("outside");
    });
    expect(lines[0]).toMatchObject({ requestId: "r1" });
    expect(lines[1]).toMatchObject({ requestId: "r1", jobId: "j1", runId: "s1", mailboxId: 7 });
    expect(lines[2]).not.toHaveProperty("requestId");
  });

  it("keeps the ids of work that goes on at once apart", async () => {
    const lines = await captureLog(() =>
      Promise.all(
        ["a", "b", "c"].map((runId) => withLogIds({ runId }, () => sleep(1).then(() => logger().info(runId)))),
      ),
    );
    for (const line of lines) expect(line.runId).toBe(line.msg);
    expect(lines).toHaveLength(3);
  });

  it("lets no secret, address or mail out, wherever in a line it stands", async () => {
    vi.stubEnv("LOKARIO_SESSION_SECRET", 'canary-"session"-secret');
    vi.stubEnv("GOOGLE_CLIENT_SECRET", "canary-google");
    const text = await captureLogText(() => {
      const log = logger();
      log.info({ password: "canary", deep: [{ accessToken: "canary", set: { "set-cookie": "canary=1" } }] }, "x");
      log.info({ authorization: "Bearer canary", body: "canary", subject: "canary", to: ["canary"] }, "x");
      log.warn("refused by canary.claire+x@exemple.fr with Bearer lok_canary-canary-canary");
      log.info({ url: "postgresql://lokario:canary@localhost:5432/x" }, "Basic Y2FuYXJ5OmNhbmFyeQ==");
      log.error({ cause: 'canary-"session"-secret and canary-google' }, "x");
      log.debug({ cookie: "canary", a: { b: { c: { d: { e: { f: { g: "canary" } } } } } } }, "x");
      logError("x", new Error("canary", { cause: new Error("canary@exemple.fr") }), { code: "canary@exemple.fr" });
    });
    expect(text).not.toMatch(/canary|Y2FuYXJ5/);
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).msg),
    ).toContain("refused by [adresse] with Bearer [masqué]");
  });

  it("speaks French in one line at a terminal", async () => {
    const text = await captureLogText(() => {
      logError(
        "rest: POST failed",
        new TypeError("hidden", { cause: Object.assign(new Error("x"), { code: "P2002" }) }),
      );
      const event = { kind: "failed", mailboxId: 1, mailboxName: "Support", runId: "r", code: "imap.timeout" } as const;
      logger().warn({ sync: event }, "sync failed");
    }, "text");
    expect(text).toMatch(/❌ rest: POST failed : TypeError \(at .*\), dû à Error P2002 \(at .*\)\n/);
    expect(text).toContain("❌ 'Support': synchronisation en échec (imap.timeout) [r]\n");
  });
});
