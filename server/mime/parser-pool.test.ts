import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseMessages } from "./parse-messages";
import { ParserPool } from "./parser-pool";
import { planJobs } from "./plan-jobs";

const mail = (subject: string) => Buffer.from(`From: a@x.test\r\nSubject: ${subject}\r\n\r\nBonjour`);

describe("parseMessages", () => {
  it("answers in order, across several jobs", async () => {
    const outcomes = await parseMessages(Array.from({ length: 230 }, (_, index) => mail(`n${index}`)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.message.subject)).toEqual(
      Array.from({ length: 230 }, (_, index) => `n${index}`),
    );
    expect(await parseMessages([])).toEqual([]);
  });

  it("leaves the sources as they were", async () => {
    const source = mail("intact");
    await parseMessages([source]);
    expect(source.toString()).toContain("intact");
  });
});

let pool: ParserPool | undefined;
afterEach(() => pool?.stop());

/** A worker that echoes subjects, and does this to a message that contains `BOOM`. */
function poolThat(harm: string, timeoutMs = 1_000): ParserPool {
  const file = join(mkdtempSync(join(tmpdir(), "lokario-parser-")), "worker.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
       parentPort.on("message", ({ bytes, mails }) => {
         const text = Buffer.from(bytes).toString();
         if (text.includes("BOOM")) { ${harm} }
         parentPort.postMessage({ outcomes: mails.map(() => ({ ok: true, message: {} })) });
       });
       parentPort.postMessage("ready");`,
  );
  pool = new ParserPool(file, 1, { timeoutMs, memoryMb: 64 });
  return pool;
}

describe("a pool whose parser misbehaves", () => {
  it.each([
    ["hangs", "for (;;) {}", "message.unreadable"],
    [
      "eats memory",
      "const eaten = []; for (;;) eaten.push(Array.from({ length: 100_000 }, () => ({})));",
      "message.too_large",
    ],
    ["throws", "throw new Error('boom')", "message.unreadable"],
    ["exits", "process.exit(3)", "message.unreadable"],
  ])("fails only the message over which it %s", async (what, harm, code) => {
    const sources = ["a", "b", "BOOM", "c"].map(mail);
    const outcomes = await poolThat(harm, what === "hangs" ? 1_000 : 10_000).parse(sources);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, false, true]);
    expect(outcomes[2]).toEqual({ ok: false, code, from: "a@x.test", subject: "BOOM" });
  });

  it("blames no mail when it cannot start", async () => {
    pool = new ParserPool("/nowhere/parser.mjs", 1, { timeoutMs: 1_000, memoryMb: 64 });
    await expect(pool.parse([mail("a")])).rejects.toThrow("the parser does not start");
  });

  it("goes on with the jobs behind a bad one", async () => {
    const bad = poolThat("for (;;) {}");
    const outcomes = await Promise.all([bad.parse([mail("BOOM")]), bad.parse([mail("a")])]);
    expect(outcomes.flat().map((outcome) => outcome.ok)).toEqual([false, true]);
  });
});

describe("a pool that two mailboxes share", () => {
  it("lets one whose mail hangs the parser delay the other once, and no more", async () => {
    const shared = poolThat("for (;;) {}", 500);
    const [bad, good] = [{}, {}];
    await shared.parse([mail("BOOM"), mail("a")], bad);
    const endless = Array.from({ length: 4 }, () => shared.parse([mail("BOOM"), mail("b")], bad));
    const startedAt = performance.now();
    for (let round = 0; round < 5; round++) {
      const outcomes = await shared.parse([mail("c"), mail("d")], good);
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    }
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    shared.stop();
    await Promise.allSettled(endless);
  });
});

describe("planJobs", () => {
  it("keeps the order and bounds a job's count and bytes", () => {
    const sources = [...Array.from({ length: 60 }, () => Buffer.alloc(10)), Buffer.alloc(3_000_000), Buffer.alloc(10)];
    const jobs = planJobs(sources);
    expect(jobs.map((job) => job.length)).toEqual([50, 10, 1, 1]);
    expect(jobs.flat().every((source, index) => source === sources[index])).toBe(true);
  });
});
