/**
 * At most this many mailboxes of one mail server are worked on at once, by all functions together: many servers count
 * connections per address they come from. Read raw, because a build loads functions without an environment.
 */
export const PER_HOST = {
  scope: "env" as const,
  key: "event.data.host",
  limit: Number(process.env.LOKARIO_MAILBOXES_PER_HOST) || 10,
};
