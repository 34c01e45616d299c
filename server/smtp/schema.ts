import { z } from "zod";

// Every message is the name of its field, as in server/mailboxes/schema.ts.

/** Line breaks would forge lines in what is sent, and PostgreSQL refuses NUL. */
const ONE_LINE = /^\P{Cc}*$/u;

/** Where a mailbox's replies are handed in. */
export const SmtpInput = z
  .object({
    host: z
      .string("smtp.host")
      .trim()
      .min(1, "smtp.host")
      .max(253, "smtp.host")
      .transform((host) => host.toLowerCase().replace(/\.$/, "")),
    /** 465 when absent, or 587 without TLS from the first byte. */
    port: z.int("smtp.port").min(1, "smtp.port").max(65535, "smtp.port").optional(),
    /** false: STARTTLS, which is then required. When absent, what is usual at the port. */
    useTls: z.boolean("smtp.useTls").optional(),
    /** As for reading when absent or empty. */
    username: z.string("smtp.username").trim().max(320, "smtp.username").regex(ONE_LINE, "smtp.username").nullish(),
    /** What signs in to read signs in to send too. */
    samePassword: z.boolean("smtp.samePassword").default(true),
    /** Only without `samePassword`; an empty one keeps the stored one. */
    password: z.string("smtp.password").max(1000, "smtp.password").regex(ONE_LINE, "smtp.password").default(""),
  })
  .transform(({ host, port, useTls, username, samePassword, password }) => {
    const withTls = useTls ?? !STARTTLS_PORTS.has(port ?? 465);
    return {
      host,
      port: port ?? (withTls ? 465 : 587),
      useTls: withTls,
      username: username || null,
      /** null: what signs in to read. */
      password: samePassword ? null : password,
    };
  });
export type SmtpChoice = z.output<typeof SmtpInput>;

const STARTTLS_PORTS: ReadonlySet<number> = new Set([25, 587]);
