import { query } from "./people";
import type { App } from "./start-app";

/** Adds « Boutique », a mailbox whose provider has refused its password three times, and answers its id. */
export async function addRefusedMailbox(app: App): Promise<number> {
  const [row] = await query<{ id: number }>(
    app,
    `INSERT INTO "mailbox" ("companyId", "name", "emailAddress", "username", "provider", "imapHost", "imapPort", "status",
      "lastErrorCode", "lastErrorDetail", "ownerErrorCount", "pausedAt", "lastSuccessAt", "enabledAt", "createdAt", "updatedAt")
     SELECT "id", 'Boutique', 'boutique@atelier.test', 'boutique', 'other', 'imap.atelier.test', 993, 'ERROR',
      'imap.auth_failed', '{"host":"imap.atelier.test"}', 3, now(), now() - interval '3 hours', now() - interval '9 days',
      now() - interval '9 days', now() FROM "company" RETURNING "id"`,
  );
  return row?.id ?? 0;
}
