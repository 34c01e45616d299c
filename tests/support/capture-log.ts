import { vi } from "vitest";

/** What is logged while `work` runs, at every level, as a server writes it. */
export async function captureLog(work: () => unknown): Promise<Record<string, unknown>[]> {
  return (await captureLogText(work))
    .split("\n")
    .filter(Boolean)
    .map((line): Record<string, unknown> => JSON.parse(line));
}

/** As `captureLog`, as it stands on the standard output; `format: "text"` for a terminal's. */
export async function captureLogText(work: () => unknown, format: "json" | "text" = "json"): Promise<string> {
  const shared = globalThis as { lokarioLogger?: unknown };
  const before = shared.lokarioLogger;
  delete shared.lokarioLogger;
  const { LOKARIO_LOG_FORMAT, LOKARIO_LOG_LEVEL } = process.env;
  Object.assign(process.env, { LOKARIO_LOG_FORMAT: format, LOKARIO_LOG_LEVEL: "trace" });
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await work();
    return write.mock.calls.map(([chunk]) => String(chunk)).join("");
  } finally {
    write.mockRestore();
    shared.lokarioLogger = before;
    Object.assign(process.env, { LOKARIO_LOG_FORMAT: LOKARIO_LOG_FORMAT ?? "", LOKARIO_LOG_LEVEL });
  }
}
