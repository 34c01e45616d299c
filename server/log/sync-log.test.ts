import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { captureLog } from "@/tests/support/capture-log";
import { describeSyncEvent, type SyncLogEvent } from "./describe-sync-event";

const event: SyncLogEvent = { kind: "finished", mailboxId: 1, mailboxName: "Boîte principale", runId: "run-1" };
let dataDir: string;

beforeEach(() => {
  vi.resetModules();
  dataDir = mkdtempSync(path.join(tmpdir(), "lokario-log-"));
  vi.stubEnv("LOKARIO_DATA_DIR", dataDir);
  vi.stubEnv("DATABASE_URL", "postgresql://unused");
  vi.stubEnv("LOKARIO_SESSION_SECRET", "x".repeat(32));
  vi.stubEnv("LOKARIO_ENCRYPTION_KEYS", `test:${"A".repeat(43)}=`);
});

const logFile = () => path.join(dataDir, "logs", "inbox_sync.log");
const load = async () => (await import("./sync-log")).logSync;

describe("logSync", () => {
  it("appends one readable line per event", async () => {
    const logSync = await load();
    logSync({ ...event, kind: "started" });
    logSync({ ...event, counts: { imported: 2, duplicates: 1 } });
    const lines = readFileSync(logFile(), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("📧 Synchronisation de 'Boîte principale' (imap)...");
    expect(lines[1]).toContain("✅ 'Boîte principale': 3 email(s) traité(s)");
  });

  it("starts a new file at 10 MB and keeps the old one", async () => {
    const logSync = await load();
    logSync(event);
    writeFileSync(logFile(), "x".repeat(10 * 1024 * 1024));
    logSync(event);
    expect(readdirSync(path.join(dataDir, "logs"))).toHaveLength(2);
    expect(statSync(logFile()).size).toBeLessThan(1000);
  });

  it("logs the event, also where the disk cannot be written", async () => {
    const blocked = path.join(dataDir, "a-file");
    writeFileSync(blocked, "");
    vi.stubEnv("LOKARIO_DATA_DIR", blocked);
    const lines = await captureLog(async () => (await load())({ ...event, kind: "failed", code: "imap.timeout" }));
    expect(lines).toMatchObject([{ level: "warn", runId: "run-1", mailboxId: 1, sync: { code: "imap.timeout" } }]);
  });
});

describe("describeSyncEvent", () => {
  it("says what was not imported", () => {
    const line = describeSyncEvent({ ...event, counts: { imported: 338, quarantined: 2 } }, new Date(0));
    expect(line).toBe(
      "1970-01-01T00:00:00.000Z ⚠️ 'Boîte principale': 338 email(s) traité(s), 2 non importé(s) [run-1]",
    );
  });

  it("stays one line when the mailbox's name has line breaks", () => {
    expect(describeSyncEvent({ ...event, mailboxName: "a\r\nb\u202e" }, new Date(0))).not.toMatch(/[\r\n\u202e]/);
  });
});
