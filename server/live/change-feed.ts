import { Client } from "pg";
import { env } from "@/server/env";
import type { Change } from "./publish";

/** `resync`: from now on nothing is missed, but something may have been before; read everything again. */
export type LiveChange = Change | { kind: "resync" };

/** Instead of a company: the changes of all, for the server's own parts. Never for a person. */
export const EVERY_COMPANY = 0;

type Listener = (change: LiveChange) => void;

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;

/** The process's one LISTEN connection, open while somebody listens, handing each notice to its company. */
export class ChangeFeed {
  private readonly listeners = new Map<number, Set<Listener>>();
  private client: Client | null = null;
  private live = false;
  private retryMs = FIRST_RETRY_MS;
  private retry: NodeJS.Timeout | undefined;

  /** Calls the listener with every change of the company, first with `resync`; the answer stops it. */
  listen(companyId: number, listener: Listener): () => void {
    const company = this.listeners.get(companyId) ?? new Set();
    this.listeners.set(companyId, company.add(listener));
    if (this.live) listener({ kind: "resync" });
    else if (!this.client && !this.retry) void this.connect();
    return () => this.leave(companyId, listener);
  }

  private leave(companyId: number, listener: Listener): void {
    const company = this.listeners.get(companyId);
    company?.delete(listener);
    if (company?.size === 0) this.listeners.delete(companyId);
    if (this.listeners.size === 0) this.disconnect();
  }

  private async connect(): Promise<void> {
    this.retry = undefined;
    const client = new Client({
      connectionString: env().DATABASE_URL,
      // A connection that dies without a word is noticed within a minute or two, not hours.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      application_name: "lokario-live",
    });
    this.client = client;
    client.on("error", () => this.reconnect(client));
    client.on("end", () => this.reconnect(client));
    client.on("notification", ({ payload = "" }) => this.deliver(payload));
    try {
      await client.connect();
      await client.query("LISTEN lokario_changes");
    } catch {
      return this.reconnect(client);
    }
    if (this.client !== client) return;
    this.live = true;
    this.retryMs = FIRST_RETRY_MS;
    for (const company of this.listeners.values()) for (const listener of company) listener({ kind: "resync" });
  }

  /** Tries again with growing pauses; notices from an abandoned connection count for nothing. */
  private reconnect(client: Client): void {
    if (this.client !== client) return;
    this.disconnect();
    this.retry = setTimeout(() => void this.connect(), this.retryMs).unref();
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private disconnect(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    const { client } = this;
    this.client = null;
    this.live = false;
    void client?.end().catch(() => {});
  }

  private deliver(payload: string): void {
    const { companyId, change } = JSON.parse(payload) as { companyId: number; change: Change };
    for (const hearer of [companyId, EVERY_COMPANY]) {
      for (const listener of this.listeners.get(hearer) ?? []) listener(change);
    }
  }
}

// Next bundles routes apart: the process keeps one feed all the same.
const shared = globalThis as typeof globalThis & { lokarioChangeFeed?: ChangeFeed };

export function changeFeed(): ChangeFeed {
  shared.lokarioChangeFeed ??= new ChangeFeed();
  return shared.lokarioChangeFeed;
}
