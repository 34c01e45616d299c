import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .default("")
  .transform((value) => value === "1" || value === "true");

/** Every environment variable that the server reads. `.env.example` documents each. */
const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.string().startsWith("postgres"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  LOKARIO_DATA_DIR: z.string().min(1).default(".data"),
  LOKARIO_SESSION_SECRET: z.string().min(32),
  /** `id:base64(32 bytes)`, comma-separated; the first encrypts, all decrypt. */
  LOKARIO_ENCRYPTION_KEYS: z.string().min(44),
  LOKARIO_PUBLIC_URL: z.url().optional(),
  LOKARIO_ALLOW_PRIVATE_HOSTS: flag,
  LOKARIO_DEMO: flag,
  /** `host:port` of the demonstration IMAP server; set by `npm start`, never by hand. */
  LOKARIO_DEMO_IMAP: z.string().optional(),
  LOKARIO_OWNER_EMAIL: z.email().optional(),
  LOKARIO_OWNER_PASSWORD: z.string().min(12).optional(),
  LOKARIO_OWNER_NAME: z.string().min(1).optional(),
  LOKARIO_COMPANY: z.string().min(1).optional(),
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  INNGEST_DEV: z.string().optional(),
});

export type Env = z.infer<typeof Environment>;

let cached: Env | undefined;

/** The validated environment; throws an error that names each wrong variable. Read lazily: a build has none. */
export function env(): Env {
  cached ??= Environment.parse(process.env);
  return cached;
}
