import type { AppError } from "@/server/errors";

/** What it takes to reach one mailbox. `useTls: false` means STARTTLS, never clear text. */
export interface ImapSettings {
  host: string;
  port: number;
  useTls: boolean;
  username: string;
  password: string;
}

export type StageName = "dns" | "tcp" | "tls" | "login" | "folders";

/** One step towards a mailbox, as the connection test shows it. */
export type Stage = { name: StageName; ms: number } & (
  | { ok: true; error?: undefined }
  | { ok: false; error: AppError }
);
