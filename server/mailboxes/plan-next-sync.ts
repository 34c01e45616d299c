interface Stored {
  enabled: boolean;
  pausedAt: Date | null;
  lastSyncAt: Date | null;
  nextSyncAt: Date | null;
  syncIntervalMinutes: number;
}

interface Wanted {
  enabled: boolean;
  syncIntervalMinutes: number;
  accountChanged: boolean;
}

/** When the schedule starts the next sync after the owner saved a mailbox; null: not by itself. */
export function planNextSync(stored: Stored, wanted: Wanted, now: Date): Date | null {
  if (!wanted.enabled) return null;
  if (wanted.accountChanged || !stored.enabled) return now;
  if (stored.pausedAt) return null;
  if (wanted.syncIntervalMinutes === stored.syncIntervalMinutes) return stored.nextSyncAt;
  return stored.lastSyncAt ? new Date(stored.lastSyncAt.getTime() + wanted.syncIntervalMinutes * 60_000) : now;
}
