export type FileSize = { unit: "kilobytes" | "megabytes"; value: number };

/** Bytes as people read them: whole Ko below one Mo (never zero), then Mo with one decimal. */
export function fileSize(bytes: number): FileSize {
  if (bytes < 1_000_000) return { unit: "kilobytes", value: Math.max(1, Math.round(bytes / 1_000)) };
  return { unit: "megabytes", value: Math.round(bytes / 100_000) / 10 };
}
