"use client";

import { useNow } from "next-intl";
import type { ErrorCode } from "@/server/errors";
import type { Mailbox } from "../_data/views";

/** The provider lets nobody in for a while: another sync would make it longer. */
const LIMITS: ReadonlySet<ErrorCode> = new Set(["imap.too_many_logins", "imap.logins_postponed", "imap.throttled"]);

/** Until when « Synchroniser » has to wait for the provider's limit to pass; null when it need not. */
export function useHeldUntil({ error, nextSyncAt }: Mailbox): Date | null {
  const now = useNow({ updateInterval: 20_000 });
  return error && LIMITS.has(error.code) && nextSyncAt && nextSyncAt > now ? nextSyncAt : null;
}
