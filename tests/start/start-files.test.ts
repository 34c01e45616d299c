import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isInstalled } from "@/scripts/start/install.mjs";
import { takeLock } from "@/scripts/start/lock.mjs";
import { identifyProcess } from "@/scripts/start/process-identity.mjs";
import { ensureSecrets } from "@/scripts/start/secrets.mjs";

const folder = mkdtempSync(join(tmpdir(), "lokario start é-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock on a data folder", () => {
  it("is refused while its holder lives, and names the holder", () => {
    const file = join(folder, "held.lock");
    const first = takeLock(file);
    if (!("lock" in first)) throw new Error("the first one must get it");
    first.lock.note({ url: "http://localhost:3000" });
    expect(takeLock(file)).toMatchObject({ holder: { pid: process.pid, url: "http://localhost:3000" } });
    first.lock.release();
    expect(takeLock(file)).toHaveProperty("lock");
  });

  it("passes on from a holder that was killed, with what that one noted", async () => {
    const file = join(folder, "stale.lock");
    const child = spawn("sleep", ["60"]);
    const identity = identifyProcess(child.pid ?? 0);
    writeFileSync(file, JSON.stringify({ pid: child.pid, identity, server: { pid: 7 } }));
    expect(takeLock(file)).toHaveProperty("holder");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(takeLock(file)).toMatchObject({ lock: { previous: { server: { pid: 7 } } } });
  });

  it("passes on when another process bears the holder's number", () => {
    const file = join(folder, "reused.lock");
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: "an earlier life" }));
    expect(takeLock(file)).toHaveProperty("lock");
  });

  it("passes on when a crash left it unreadable, and leaves no drafts", () => {
    const file = join(folder, "torn.lock");
    writeFileSync(file, '{"pid":');
    expect(takeLock(file)).toHaveProperty("lock");
    expect(readdirSync(folder).filter((name) => name.startsWith("torn"))).toEqual(["torn.lock"]);
  });
});

describe("the secrets", () => {
  it("are made once, for this account's eyes only", () => {
    const made = ensureSecrets(folder);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(ensureSecrets(folder)).toEqual(made);
    expect(Buffer.from(made.LOKARIO_ENCRYPTION_KEYS.slice(3), "base64")).toHaveLength(32);
  });

  it("gain what a newer version needs and keep the rest", () => {
    const own = mkdtempSync(join(folder, "older-"));
    writeFileSync(join(own, "secrets.json"), JSON.stringify({ LOKARIO_SESSION_SECRET: "kept" }));
    expect(ensureSecrets(own)).toMatchObject({
      LOKARIO_SESSION_SECRET: "kept",
      POSTGRES_PASSWORD: expect.any(String),
    });
  });

  it("are never replaced when the file is damaged", () => {
    const own = mkdtempSync(join(folder, "damaged-"));
    writeFileSync(join(own, "secrets.json"), "{");
    expect(() => ensureSecrets(own)).toThrow("secrets.json");
    expect(readFileSync(join(own, "secrets.json"), "utf8")).toBe("{");
  });
});

describe("the installed packages", () => {
  const wanted = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  };

  it("are stale when a version differs or is absent", () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { "node_modules/a": { version: "1.0.1" } })).toBe(false);
  });

  it("are complete without the optional ones of other machines", () => {
    expect(isInstalled(wanted, { "node_modules/a": { version: "1.0.0" } })).toBe(true);
  });
});
