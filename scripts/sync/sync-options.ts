import { parseArgs } from "node:util";

export interface SyncOptions {
  /** One mailbox; undefined: every enabled one. */
  id: number | undefined;
  json: boolean;
  follow: boolean;
}

/** The options of `npm run sync`; null when they make no sense. */
export function readSyncOptions(args: string[]): SyncOptions | null {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { id, json, follow } = parseArgs({
      args,
      options: { id: { type: "string" }, json: flag, follow: flag },
    }).values;
    if (id !== undefined && !/^[1-9]\d{0,8}$/.test(id)) return null;
    return { id: id === undefined ? undefined : Number(id), json, follow };
  } catch {
    return null;
  }
}
