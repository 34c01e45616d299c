import type { Folder } from "@/server/db/generated/client";

/** A folder with its UIDVALIDITY, which it has from its first look on. */
export type OpenedFolder = Folder & { uidValidity: bigint };
