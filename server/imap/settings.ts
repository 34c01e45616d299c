import type { Credentials } from "@/server/network/credentials";
import type { Service } from "@/server/network/service";
import type { StageOf } from "@/server/network/stage";

/** What it takes to reach one mailbox. `useTls: false` means STARTTLS, never clear text. */
export type ImapSettings = { host: string; port: number; useTls: boolean } & Credentials;

/** What a refusal of an IMAP server's host or port is about, in the form and in REST. */
export const IMAP_SERVICE: Service = { protocol: "imap", hostField: "imapHost", portField: "imapPort" };

export type StageName = "dns" | "tcp" | "tls" | "login" | "folders";

/** One step towards a mailbox, as the connection test shows it. */
export type Stage = StageOf<StageName>;
