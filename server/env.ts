import { isIP } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";

const flag = (name: string) =>
  z
    .enum(["0", "1", "true", "false"], `${name} : mettez 1 (oui) ou 0 (non).`)
    .default("0")
    .transform((value) => value === "1" || value === "true");

const count = (name: string, otherwise: number) =>
  z.coerce
    .number(`${name} : indiquez un nombre entier, 1 au moins.`)
    .int(`${name} : indiquez un nombre entier, 1 au moins.`)
    .min(1, `${name} : indiquez un nombre entier, 1 au moins.`)
    .default(otherwise);

const issuer = (name: string, otherwise: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name} : attendu l'adresse d'un service d'autorisation, comme ${otherwise}.`,
    })
    .default(otherwise);

const server = (name: string, otherwise: string) =>
  z
    .string()
    .regex(/^[^:\s]+:\d{1,5}$/, `${name} : attendu hote:port, comme ${otherwise}.`)
    .default(otherwise);

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

// The cures are read at the terminal, by whoever installs Lokario.
const STREAM_CURE =
  "LOKARIO_STREAM_SECONDS : attendu un nombre de secondes entre 5 et 800, moins que la durée que l'hébergeur accorde à une requête.";
const PORT_CURE = "PORT : indiquez un numéro de port entre 1 et 65535, par exemple PORT=3000.";
const DNS_CURE =
  "LOKARIO_DNS_SERVERS : attendu des adresses IP séparées par des virgules, avec ou sans port, par exemple 9.9.9.9,[2620:fe::fe]:53.";
const KEYS_CURE =
  "LOKARIO_ENCRYPTION_KEYS : attendu identifiant:clé, la clé étant 32 octets en base64 (openssl rand -base64 32) ; " +
  "plusieurs clés, d'identifiants différents, sont séparées par des virgules ; la première chiffre.";

/** Every environment variable that the server reads. `.env.example` documents each. */
const Environment = z
  .object({
    NODE_ENV: z
      .enum(["development", "production", "test"], "NODE_ENV : production, development ou test.")
      .default("production"),
    DATABASE_URL: z
      .string("DATABASE_URL : absente. `npm start` la fournit ; ailleurs, indiquez l'adresse d'une base PostgreSQL.")
      .regex(
        /^postgres(ql)?:\/\//,
        "DATABASE_URL : attendu postgresql://utilisateur:motdepasse@hote:5432/base, ou rien pour la base embarquée.",
      ),
    PORT: z.coerce.number(PORT_CURE).int(PORT_CURE).min(1, PORT_CURE).max(65_535, PORT_CURE).default(3000),
    // On Vercel nothing else can be written; nothing there has to last.
    LOKARIO_DATA_DIR: z.string().default(() => (process.env.VERCEL ? path.join(tmpdir(), "lokario") : ".data")),
    LOKARIO_STREAM_SECONDS: z.coerce
      .number(STREAM_CURE)
      .int(STREAM_CURE)
      .min(5, STREAM_CURE)
      .max(800, STREAM_CURE)
      .default(240),
    LOKARIO_BLOB_STORE: z
      .enum(["disk", "s3"], "LOKARIO_BLOB_STORE : disk (le dossier des données) ou s3 (un stockage compatible S3).")
      .default("disk"),
    LOKARIO_S3_ENDPOINT: z
      .url({
        protocol: /^https?$/,
        error: "LOKARIO_S3_ENDPOINT : attendu une adresse entière, par exemple https://s3.fr-par.scw.cloud.",
      })
      .optional(),
    LOKARIO_S3_REGION: z.string().default("us-east-1"),
    LOKARIO_S3_BUCKET: z.string().optional(),
    LOKARIO_S3_ACCESS_KEY_ID: z.string().optional(),
    LOKARIO_S3_SECRET_ACCESS_KEY: z.string().optional(),
    LOKARIO_S3_PATH_STYLE: flag("LOKARIO_S3_PATH_STYLE"),
    LOKARIO_SESSION_SECRET: z
      .string("LOKARIO_SESSION_SECRET : absente. `npm start` la crée ; ailleurs : openssl rand -base64 32.")
      .min(32, "LOKARIO_SESSION_SECRET : au moins 32 caractères (openssl rand -base64 32)."),
    LOKARIO_ENCRYPTION_KEYS: z.string(KEYS_CURE).refine(isKeyRing, KEYS_CURE),
    LOKARIO_PUBLIC_URL: z
      .url({
        protocol: /^https?$/,
        error: "LOKARIO_PUBLIC_URL : attendu une adresse entière, par exemple https://lokario.exemple.fr.",
      })
      .optional(),
    LOKARIO_ALLOW_PRIVATE_HOSTS: flag("LOKARIO_ALLOW_PRIVATE_HOSTS"),
    LOKARIO_DNS_SERVERS: z
      .string()
      .default("")
      .transform((list) =>
        list
          .split(",")
          .map((server) => server.trim())
          .filter(Boolean),
      )
      .refine((servers) => servers.every(isNameServer), DNS_CURE),
    LOKARIO_MAILBOXES_PER_HOST: count("LOKARIO_MAILBOXES_PER_HOST", 10),
    LOKARIO_LOGINS_PER_HOST: count("LOKARIO_LOGINS_PER_HOST", 300),
    LOKARIO_LOGINS_PER_ACCOUNT: count("LOKARIO_LOGINS_PER_ACCOUNT", 30),
    LOKARIO_HISTORY_DAYS: count("LOKARIO_HISTORY_DAYS", 30),
    LOKARIO_DEMO: flag("LOKARIO_DEMO"),
    LOKARIO_ROLE: z
      .enum(["all", "web", "worker"], "LOKARIO_ROLE : web (pages et API), worker (synchronisations) ou all (les deux).")
      .default("all"),
    LOKARIO_LOG_FORMAT: z
      .enum(["json", "text"], "LOKARIO_LOG_FORMAT : json ou text (français, pour un terminal).")
      .optional(),
    LOKARIO_LOG_LEVEL: z.enum(LOG_LEVELS, `LOKARIO_LOG_LEVEL : ${LOG_LEVELS.join(", ")}.`).optional(),
    LOKARIO_LOG_STREAM: z.enum(["stdout", "stderr"], "LOKARIO_LOG_STREAM : stdout ou stderr.").default("stdout"),
    LOKARIO_METRICS_TOKEN: z
      .string()
      .min(16, "LOKARIO_METRICS_TOKEN : au moins 16 caractères (openssl rand -hex 24).")
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .url({
        protocol: /^https?$/,
        error: "OTEL_EXPORTER_OTLP_ENDPOINT : attendu une adresse entière, par exemple http://localhost:4318.",
      })
      .optional(),
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    GOOGLE_ISSUER: issuer("GOOGLE_ISSUER", "https://accounts.google.com"),
    GOOGLE_IMAP: server("GOOGLE_IMAP", "imap.gmail.com:993"),
    MICROSOFT_CLIENT_ID: z.string().optional(),
    MICROSOFT_CLIENT_SECRET: z.string().optional(),
    MICROSOFT_ISSUER: issuer("MICROSOFT_ISSUER", "https://login.microsoftonline.com/common/v2.0"),
    MICROSOFT_IMAP: server("MICROSOFT_IMAP", "outlook.office365.com:993"),
    LOKARIO_SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: "LOKARIO_SMTP_URL : attendu smtps://utilisateur:motdepasse@hote:465, ou smtp:// et 587 pour STARTTLS.",
      })
      .refine((url) => URL.canParse(url) && new URL(url).username !== "" && new URL(url).password !== "", {
        error: "LOKARIO_SMTP_URL : l'utilisateur et le mot de passe font partie de l'adresse.",
      })
      .optional(),
    LOKARIO_MAIL_FROM: z
      .email("LOKARIO_MAIL_FROM : attendu une adresse email, par exemple alertes@exemple.fr.")
      .optional(),
    /** Set by `npm start`, never by hand: the database is this installation's own. */
    LOKARIO_EMBEDDED_DATABASE: flag("LOKARIO_EMBEDDED_DATABASE"),
    LOKARIO_OWNER_EMAIL: z
      .email("LOKARIO_OWNER_EMAIL : attendu une adresse email, par exemple claire@exemple.fr.")
      .optional(),
    LOKARIO_OWNER_PASSWORD: z.string().min(12, "LOKARIO_OWNER_PASSWORD : au moins 12 caractères.").optional(),
    LOKARIO_OWNER_NAME: z.string().optional(),
    LOKARIO_COMPANY: z.string().optional(),
    INNGEST_EVENT_KEY: z.string().optional(),
    INNGEST_SIGNING_KEY: z.string().optional(),
    INNGEST_DEV: z.string().optional(),
    INNGEST_DASHBOARD_URL: z
      .url({
        protocol: /^https?$/,
        error: "INNGEST_DASHBOARD_URL : attendu une adresse entière, où {run} tient lieu de la synchronisation.",
      })
      .optional(),
  })
  .superRefine((values, context) => {
    for (const [one, other] of PAIRS) {
      if ((values[one] === undefined) === (values[other] === undefined)) continue;
      const [given, absent] = values[one] === undefined ? [other, one] : [one, other];
      context.addIssue({ code: "custom", message: `${absent} : à indiquer aussi, puisque ${given} l'est.` });
    }
    for (const name of values.LOKARIO_ALLOW_PRIVATE_HOSTS ? [] : ISSUERS) {
      if (!values[name].startsWith("http:") || isLoopback(new URL(values[name]).hostname)) continue;
      context.addIssue({ code: "custom", message: `${name} : en https, sauf sur votre propre machine.` });
    }
    for (const name of values.LOKARIO_BLOB_STORE === "s3" ? S3_NEEDS : []) {
      if (values[name]) continue;
      context.addIssue({ code: "custom", message: `${name} : à indiquer, puisque LOKARIO_BLOB_STORE=s3.` });
    }
  });

const S3_NEEDS = ["LOKARIO_S3_BUCKET", "LOKARIO_S3_ACCESS_KEY_ID", "LOKARIO_S3_SECRET_ACCESS_KEY"] as const;

const ISSUERS = ["GOOGLE_ISSUER", "MICROSOFT_ISSUER"] as const;

const PAIRS = [
  ["LOKARIO_OWNER_EMAIL", "LOKARIO_OWNER_PASSWORD"],
  ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
  ["LOKARIO_SMTP_URL", "LOKARIO_MAIL_FROM"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET"],
] as const;

export type Env = z.infer<typeof Environment>;

let cached: Env | undefined;

/** The validated environment; throws an error that names each wrong variable. Read lazily: a build has none. */
export function env(): Env {
  cached ??= readEnvironment(process.env);
  return cached;
}

/** Validates variables, an empty one counting as absent; throws one line per wrong variable: its name and the cure. */
export function readEnvironment(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ message }) => message).join("\n"));
}

/** What Node's resolver takes: an address, and in brackets where IPv6 is followed by a port. */
function isNameServer(server: string): boolean {
  const [, host = ""] = /^\[?([\da-f.:]+?)\]?(?::\d{1,5})?$/i.exec(server) ?? [];
  return isIP(host) !== 0 || isIP(server) !== 0;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}

function isKeyRing(ring: string): boolean {
  const ids = new Set<string>();
  return ring.split(",").every((entry) => {
    const [, id, key] = /^([\w-]{1,32}):([A-Za-z0-9+/=_-]+)$/.exec(entry.trim()) ?? [];
    if (id === undefined || key === undefined || ids.has(id)) return false;
    ids.add(id);
    return Buffer.from(key, "base64").length === 32;
  });
}
