import type { useTRPCClient } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import type { DraftView } from "@/server/outbox/views";
import type { DraftText } from "./draft-text";

/** Where a draft is saved. Both throw when nobody answers, or nobody can. */
export interface DraftServer {
  /** « refused »: it is no longer the version that was written over, or it is no longer a draft. */
  save(version: number, content: DraftText): Promise<{ version: number; savedAt: Date } | "refused">;
  /** Null once it is thrown away. */
  read(): Promise<DraftView | null>;
}

/** An answer that does not come is not waited for any longer; whether the text arrived is found out. */
const PATIENCE_MS = 60_000;

/** The draft on Lokario's server. */
export function draftServer(client: ReturnType<typeof useTRPCClient>, id: string): DraftServer {
  const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });
  return {
    async save(version, content) {
      try {
        return await client.drafts.save.mutate({ id, version, content }, patience());
      } catch (error) {
        const { code } = readError(error);
        if (code === "request.not_found" || code.startsWith("draft.")) return "refused";
        throw error;
      }
    },
    async read() {
      try {
        return await client.drafts.get.query({ id }, patience());
      } catch (error) {
        if (readError(error).code === "request.not_found") return null;
        throw error;
      }
    },
  };
}
