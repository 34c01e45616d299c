/**
 * Gives the company so many conversations of one message each, every third unread, in a mailbox that is never synced.
 * @param {(sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} query
 * @param {number} count
 */
export async function fillInbox(query, count) {
  await query(`INSERT INTO "mailbox" ("companyId", "name", "emailAddress", "username", "provider", "imapHost", "imapPort", "enabled", "updatedAt")
    SELECT min("id"), 'Boîte principale', 'contact@atelier.test', 'contact@atelier.test', 'other', 'imap.atelier.test', 993, false, now()
    FROM "company"`);
  await query(`INSERT INTO "folder" ("mailboxId", "path", "uidValidity") SELECT "id", 'INBOX', 1 FROM "mailbox"`);
  await query(`CREATE TEMPORARY TABLE "made" AS
    SELECT n, gen_random_uuid() AS "conversation", gen_random_uuid() AS "message", now() - n * interval '7 minutes' AS "at",
      'Devis numéro ' || n AS "subject", n % 3 = 0 AS "unread", 'client' || n % 500 || '@exemple.test' AS "address"
    FROM generate_series(1, ${count}) AS n`);
  await query(`INSERT INTO "conversation" ("id", "companyId", "subject", "firstMessageAt", "lastMessageAt", "lastMessageId", "messageCount", "unreadCount")
    SELECT "conversation", (SELECT min("id") FROM "company"), "subject", "at", "at", "message", 1, "unread"::int FROM "made"`);
  await query(`INSERT INTO "message" ("id", "companyId", "conversationId", "fingerprint", "externalId", "references", "direction", "subject",
      "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress", "sentAt", "receivedAt", "size", "snippet", "seen")
    SELECT "message", (SELECT min("id") FROM "company"), "conversation", sha256("message"::text::bytea), "message"::text, '{}', 'RECEIVED',
      "subject", 'Client numéro ' || n % 500, "address", '[{"name":"","address":"contact@atelier.test"}]', '[]', '[]', "address", "at", "at", 900,
      'Bonjour, pourriez-vous me faire parvenir un devis pour la cuisine ? Merci d''avance.', NOT "unread" FROM "made"`);
  await query(`INSERT INTO "message_body" ("messageId", "text", "html")
    SELECT "message", repeat('Bonjour, pourriez-vous me faire parvenir un devis ? ', 20),
      '<p>' || repeat('Bonjour, pourriez-vous me faire parvenir un <b>devis</b> ? ', 20) || '</p>' FROM "made"`);
  await query(`INSERT INTO "message_place" ("folderId", "uidValidity", "uid", "outcome", "messageId", "flags")
    SELECT (SELECT max("id") FROM "folder"), 1, n, 'IMPORTED', "message", '{}' FROM "made"`);
  await query(`INSERT INTO "conversation_mailbox" ("conversationId", "mailboxId", "lastMessageAt")
    SELECT "conversation", (SELECT max("id") FROM "mailbox"), "at" FROM "made"`);
  await query("VACUUM ANALYZE");
}
