import { randomUUID } from "node:crypto";

/** What a person would type to connect a mailbox. */
export interface ImapUser {
  host: string;
  port: number;
  useTls: boolean;
  username: string;
  password: string;
  /** Where its mail lies on disk, for `deliver`. */
  home: string;
}

/** An account on the tests' Dovecot that nobody else uses, empty. */
export function imapUser(name = "boite", { useTls = true } = {}): ImapUser {
  const username = `${name}-${randomUUID().slice(0, 8)}@imap.test`;
  return {
    host: requireVariable("TEST_IMAP_HOST"),
    port: Number(requireVariable(useTls ? "TEST_IMAP_PORT" : "TEST_IMAP_STARTTLS_PORT")),
    useTls,
    username,
    password: "secret",
    home: `${requireVariable("TEST_IMAP_MAIL_DIR")}/${username}`,
  };
}

function requireVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run by \`node scripts/test.mjs unit\`, with Dovecot installed.`);
  return value;
}
