import type { Credentials } from "@/server/network/credentials";
import type { Service } from "@/server/network/service";
import type { StageOf } from "@/server/network/stage";

/** What it takes to hand mail to a server. `useTls: false` means STARTTLS, never clear text. */
export type SmtpSettings = { host: string; port: number; useTls: boolean } & Credentials;

/** What a refusal of an SMTP server's host or port is about, in the form and in REST. */
export const SMTP_SERVICE: Service = { protocol: "smtp", hostField: "smtp.host", portField: "smtp.port" };

/** One step towards an SMTP server, as the connection test shows it. */
export type SmtpStage = StageOf<"dns" | "tcp" | "tls" | "login">;
